using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Setup;

/// <summary>A tier a company starts with.</summary>
internal sealed record TierTemplate(string Name, string Content, int IntervalDays, Channel[] Channels, RoleCode OwnerRole, string Color);

/// <summary>A stage a company starts with, and what its procedure asks for: the first <see cref="RequiredItems"/> must be done.</summary>
internal sealed record StageTemplate(string Name, int Probability, int SlaHours, string[] Checklist)
{
    public const int RequiredItems = 2;
}

/// <summary>A pipeline a company starts with.</summary>
internal sealed record PipelineTemplate(string Name, PipelineKind Kind, StageTemplate[] Stages);

/// <summary>A line of the care plan a company starts with, for every tier.</summary>
internal sealed record CareTemplate(CareTrigger Trigger, TaskType Type, string Title)
{
    public int? Days { get; init; }

    public ImportantDateKind? DateKind { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public int LeadDays { get; init; }

    public CarePlanItem ToItem(Guid id) => new CarePlanItem
    {
        Id = id,
        Trigger = Trigger,
        Title = Title,
        Type = Type,
        Days = Days,
        DateKind = DateKind,
        Month = Month,
        Day = Day,
        Calendar = Trigger == CareTrigger.Festival ? Calendar.Lunar : Calendar.Solar,
        LeadDays = LeadDays,
    }.Settle();
}

/// <summary>What a company can begin to work with at once, in its language: care plans from the most valuable tier down, pipelines from the default one on.</summary>
internal sealed record CompanyTemplate(TierTemplate[] Tiers, CareTemplate[] Care, PipelineTemplate[] Pipelines)
{
    public static CompanyTemplate Chinese { get; } = new(
        TiersOf(
            new("VIP客户", "专属客户经理一对一深度服务：每周关注、每月拜访，优先提供专属优惠与新品体验。"),
            new("潜力客户", "每月推送新品与促销信息，跟进需求变化，培养为 VIP。"),
            new("沉睡客户", "每季度关怀问候，用老客户优惠和案例内容唤醒。"),
            new("流失客户", "发现后立即回访，弄清流失原因，以专属优惠挽回。")),
        CareOf(new("新客户欢迎与售后说明", "使用情况回访", "定期回访", "满意度调查", "年度答谢", "生日祝福", "纪念日问候", "春节问候", "端午问候", "中秋问候")),
        [
            new("销售流程", PipelineKind.Sales,
            [
                new("初次沟通", 10, 72, ["确认联系人与决策人", "了解公司规模与现状", "记录客户来源", "约定下次沟通时间"]),
                new("需求确认", 30, 120, ["整理需求清单", "确认预算范围", "确认采购时间", "内部评估可行性", "与客户书面确认需求"]),
                new("报价", 50, 96, ["完成方案与报价单", "经理审核报价", "向客户讲解方案", "确认报价有效期"]),
                new("跟进谈判", 70, 168, ["收集客户异议", "确认竞争对手情况", "协商付款与交期", "取得口头承诺"]),
                new("签约", 90, 120, ["合同法务审核", "双方盖章", "收到首付款", "交接给客户服务部"]),
            ]),
            new("续约流程", PipelineKind.Renewal,
            [
                new("到期提醒", 50, 168, ["核对合同到期日", "整理本期使用情况", "确认续约联系人"]),
                new("续约沟通", 65, 120, ["回访满意度", "了解新需求", "处理遗留问题", "确认续约意向"]),
                new("续约报价", 80, 96, ["制定续约方案", "经理审核优惠", "发送续约报价"]),
                new("续约签订", 95, 120, ["续约合同审核", "双方盖章", "更新到期提醒"]),
            ]),
        ]);

    public static CompanyTemplate English { get; } = new(
        TiersOf(
            new("VIP", "Personal service by a dedicated account manager: a word every week, a visit every month, first access to offers and new products."),
            new("Potential", "New products and promotions every month; follow changing needs and grow into VIP."),
            new("Dormant", "A friendly word every quarter; wake up with offers for old customers and stories of others."),
            new("Lost", "Visit as soon as it is noticed, learn why, and win back with an exclusive offer.")),
        CareOf(new("Welcome and introduce after-sales", "Ask how they get on", "Regular contact", "Satisfaction survey", "Yearly thank-you", "Birthday greeting", "Anniversary greeting", "Spring Festival greeting", "Dragon Boat greeting", "Mid-Autumn greeting")),
        [
            new("Sales", PipelineKind.Sales,
            [
                new("First talk", 10, 72, ["Identify contact and decision maker", "Learn size and situation", "Record the source", "Agree on the next talk"]),
                new("Needs confirmed", 30, 120, ["List the needs", "Confirm the budget range", "Confirm the buying date", "Check feasibility", "Confirm needs in writing"]),
                new("Quote", 50, 96, ["Finish proposal and quote", "Manager approves the quote", "Present the proposal", "Confirm how long the quote holds"]),
                new("Negotiation", 70, 168, ["Collect objections", "Learn about competitors", "Agree on payment and delivery", "Get a verbal yes"]),
                new("Signing", 90, 120, ["Legal review of the contract", "Both sides sign", "Receive the first payment", "Hand over to service"]),
            ]),
            new("Renewal", PipelineKind.Renewal,
            [
                new("Expiry notice", 50, 168, ["Check the expiry date", "Sum up this term's use", "Confirm the renewal contact"]),
                new("Renewal talk", 65, 120, ["Ask about satisfaction", "Learn new needs", "Settle open issues", "Confirm the intent to renew"]),
                new("Renewal quote", 80, 96, ["Write the renewal offer", "Manager approves the discount", "Send the renewal quote"]),
                new("Renewal signing", 95, 120, ["Review the renewal contract", "Both sides sign", "Set the next expiry notice"]),
            ]),
        ]);

    /// <summary>The template in a two-letter language; Chinese for those we do not speak.</summary>
    public static CompanyTemplate In(string language) => language == "en" ? English : Chinese;

    private sealed record CareWords(
        string Welcome, string FirstVisit, string Contact, string Survey, string ThankYou, string Birthday, string Anniversary, string SpringFestival, string DragonBoat, string MidAutumn);

    // The usual year of a Chinese company; festivals by the lunar calendar.
    private static CareTemplate[] CareOf(CareWords words) =>
    [
        new(CareTrigger.Contact, TaskType.FollowUp, words.Contact),
        new(CareTrigger.Welcome, TaskType.Care, words.Welcome) { Days = 1 },
        new(CareTrigger.Welcome, TaskType.Visit, words.FirstVisit) { Days = 14 },
        new(CareTrigger.Round, TaskType.Survey, words.Survey) { Days = 91 },
        new(CareTrigger.Round, TaskType.Care, words.ThankYou) { Days = 365 },
        new(CareTrigger.Date, TaskType.Care, words.Birthday) { DateKind = ImportantDateKind.Birthday, LeadDays = 1 },
        new(CareTrigger.Date, TaskType.Care, words.Anniversary) { DateKind = ImportantDateKind.Anniversary, LeadDays = 1 },
        new(CareTrigger.Festival, TaskType.Care, words.SpringFestival) { Month = 1, Day = 1, LeadDays = 5 },
        new(CareTrigger.Festival, TaskType.Care, words.DragonBoat) { Month = 5, Day = 5, LeadDays = 2 },
        new(CareTrigger.Festival, TaskType.Care, words.MidAutumn) { Month = 8, Day = 15, LeadDays = 3 },
    ];

    private sealed record TierWords(string Name, string Content);

    // How often, over what and by whom does not depend on the language.
    private static TierTemplate[] TiersOf(TierWords valuable, TierWords potential, TierWords dormant, TierWords lost) =>
    [
        new(valuable.Name, valuable.Content, 14, [Channel.Phone, Channel.Visit], RoleCode.Manager, "#b45309"),
        new(potential.Name, potential.Content, 30, [Channel.Wechat, Channel.Phone], RoleCode.Sales, "#1d4ed8"),
        new(dormant.Name, dormant.Content, 90, [Channel.Sms, Channel.Email], RoleCode.Service, "#6d28d9"),
        new(lost.Name, lost.Content, 7, [Channel.Phone], RoleCode.Service, "#b91c1c"),
    ];
}
