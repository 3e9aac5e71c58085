using System.Globalization;
using CrmGraph.Api.Identity;

namespace CrmGraph.Seed.Words;

/// <summary>The demo company in English: the same firm in the same cities, for readers without Chinese.</summary>
internal static class English
{
    private static readonly City[] s_cities =
    [
        new("Shanghai", "East China", "021", 14, false), new("Hangzhou", "East China", "0571", 8, false), new("Suzhou", "East China", "0512", 7, false),
        new("Nanjing", "East China", "025", 6, false), new("Ningbo", "East China", "0574", 4, false), new("Hefei", "East China", "0551", 3, false),
        new("Qingdao", "East China", "0532", 4, false), new("Beijing", "North China", "010", 11, false), new("Tianjin", "North China", "022", 4, false),
        new("Xi'an", "Northwest", "029", 3, false), new("Dalian", "Northeast", "0411", 2, false), new("Shenzhen", "South China", "0755", 12, true),
        new("Guangzhou", "South China", "020", 11, true), new("Dongguan", "South China", "0769", 6, true), new("Xiamen", "South China", "0592", 4, true),
        new("Hong Kong", "South China", "0852", 6, true), new("Wuhan", "Central China", "027", 5, true), new("Changsha", "Central China", "0731", 4, true),
        new("Chengdu", "Southwest", "028", 6, true), new("Chongqing", "Southwest", "023", 5, true),
    ];

    private static readonly Industry[] s_industries =
    [
        new("Machinery", ["Machinery", "Precision Tools", "Automation", "Heavy Industries"], ["CNC maintenance", "automation lines", "servo motors", "spare part kits"], 14),
        new("Electronics", ["Electronics", "Semiconductors", "Optics", "Components"], ["sensor modules", "test fixtures", "board assembly", "inspection gear"], 13),
        new("Software", ["Software", "Networks", "Data Systems", "Digital"], ["dashboards", "API services", "yearly operations", "private hosting"], 10),
        new("Education", ["Learning", "Academy", "Training"], ["staff training", "school systems", "course packs", "trainer services"], 7),
        new("Health", ["Medical Devices", "Biotech", "Health Care", "Pharma"], ["test reagents", "cold chain delivery", "device leasing", "check-up plans"], 9),
        new("Food and beverage", ["Foods", "Beverages", "Farms", "Catering"], ["ingredients", "custom packaging", "gift boxes", "cold storage"], 9),
        new("Construction", ["Construction", "Interiors", "Building Materials", "Landscaping"], ["facade panels", "site supervision", "energy retrofits", "fitted furniture"], 8),
        new("Logistics", ["Logistics", "Supply Chain", "Freight"], ["city delivery", "warehousing", "fleet services", "customs services"], 7),
        new("Retail", ["Trading", "Stores", "Imports", "Wholesale"], ["loyalty systems", "shop displays", "seasonal restocking", "promotion kits"], 12),
        new("Finance", ["Advisory", "Capital Services", "Accounting"], ["risk reports", "tax filing", "annual audits", "seminars"], 4),
        new("New energy", ["Energy", "Storage Systems", "Clean Tech"], ["battery cabinets", "solar mounts", "charger upkeep", "energy metering"], 7),
    ];

    private static readonly string[] s_brands =
    [
        "Harbour", "Northgate", "Silver Peak", "Bluestone", "Redwood", "Evergreen", "Summit", "Lakeside", "Ironbridge", "Golden Gate", "Pearl River",
        "Jade", "Lotus", "Dragonfly", "Great Wall", "Sunrise", "Clearwater", "Oakfield", "Granite", "Meridian", "Pinnacle", "Orchid", "Crane", "Bamboo",
        "Falcon", "Beacon", "Atlas", "Horizon", "Compass", "Anchor", "Willow", "Maple", "Cedar", "Amber", "Coral", "Phoenix", "Starlight", "Riverside",
    ];

    private static readonly string[] s_streets =
        ["Renmin Road", "Zhongshan Road", "Science Park Road", "Innovation Avenue", "Xinhua Road", "Riverside Avenue", "Software Avenue", "Culture Road"];

    private static readonly string[] s_mobilePrefixes = ["131", "135", "138", "139", "150", "158", "186", "188"];

    public static Vocabulary Vocabulary { get; } = EnglishTalk.With(new Places
    {
        Cities = s_cities,
        Industries = s_industries,
        CompanyName = CompanyName,
        PersonName = PersonName,
        MobileNumber = dice => $"+86 {dice.Pick(s_mobilePrefixes)} 0000 {dice.Number(0, 9999):D4}",
        OfficeNumber = (dice, city) => $"+86 {city.AreaCode.TrimStart('0')} {dice.Number(5000, 8999)} 00{dice.Number(0, 99):D2}",
        Address = (dice, city) => $"{dice.Number(1, 1200)} {dice.Pick(s_streets)}, {city.Name}",
        Staff =
        [
            new("Helen Lin", "System administrator", RoleCode.Admin, TeamKey.Headquarters, "admin"),
            new("Martin Zhou", "Regional manager, East", RoleCode.Manager, TeamKey.East, "manager"),
            new("Wendy Chen", "Account manager", RoleCode.Sales, TeamKey.East, "sales"),
            new("Judy He", "Head of service", RoleCode.Service, TeamKey.Service, "service"),
            new("Owen Xu", "Business analyst", RoleCode.ReadOnly, TeamKey.Headquarters, "readonly"),
            new("Leo Zhao", "Senior account manager", RoleCode.Sales, TeamKey.East, "leo.zhao"),
            new("Rita Sun", "Account manager", RoleCode.Sales, TeamKey.East, "rita.sun"),
            new("Jason Ma", "Account manager", RoleCode.Sales, TeamKey.East, "jason.ma"),
            new("Victor Huang", "Regional manager, South", RoleCode.Manager, TeamKey.South, "victor.huang"),
            new("Amy Liang", "Senior account manager", RoleCode.Sales, TeamKey.South, "amy.liang"),
            new("Howard Deng", "Account manager", RoleCode.Sales, TeamKey.South, "howard.deng"),
            new("Cindy Luo", "Account manager", RoleCode.Sales, TeamKey.South, "cindy.luo"),
            new("Grace Wu", "After-sales specialist", RoleCode.Service, TeamKey.Service, "grace.wu"),
            new("Ivan Xie", "Marketing specialist", RoleCode.Service, TeamKey.Marketing, "ivan.xie"),
        ],
    });

    private static Spelled CompanyName(Dice dice, City city, Industry industry)
    {
        var brand = dice.Chance(0.35) ? dice.LastName() : dice.Pick(s_brands);
        var suffix = dice.Weighted(("Co., Ltd.", 60.0), ("Ltd.", 20.0), ("Group", 8.0), ("Inc.", 8.0), ("Holdings", 4.0));
        var place = dice.Chance(0.4) ? $"{city.Name} " : "";
        return new(
            $"{place}{brand} {dice.Pick(industry.NameWords)} {suffix}",
            Latin(brand) + dice.Number(1, 999).ToString(CultureInfo.InvariantCulture));
    }

    private static Spelled PersonName(Dice dice)
    {
        var (first, last) = (dice.FirstName(), dice.LastName());
        return new($"{first} {last}", Latin(last));
    }

    private static string Latin(string text) => string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
