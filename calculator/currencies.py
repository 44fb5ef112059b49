"""ISO 4217: how many decimals each currency has.

Holds every currency that was legal tender at some time since 2015, the first year the calculator knows, so withdrawn
ones (HRK, BGN, VEF, …) are still there for old halves. Units that no invoice is written in (precious metals, testing,
the IMF's drawing rights) are left out and therefore refused.

Source: ISO 4217 Maintenance Agency, lists one (current) and three (historic), https://www.six-group.com/en/products-services/financial-information/market-reference-data/data-standards.html
"""

_BY_MINOR_UNIT = {
    0: "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
        CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK
        HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR
        MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD
        SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VEF VES WST
        XCD XCG YER ZAR ZMW ZWG ZWL
    """,
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}

MINOR_UNITS = {code: decimals for decimals, codes in _BY_MINOR_UNIT.items() for code in codes.split()}
