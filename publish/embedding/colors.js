// Dark before anything is shown, where the page around the frame asks for it. A frame cannot see the colors around it.

if (location.search === "?dark") {
  document.body.dataset.mdColorScheme = "slate";
}
