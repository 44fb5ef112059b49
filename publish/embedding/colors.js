// The colors that the reader prefers, before anything is shown. Where the page around the frame says `color-scheme`,
// browsers answer for that page.

{
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default";
  };
  dark.addEventListener("change", follow);
  follow();
}
