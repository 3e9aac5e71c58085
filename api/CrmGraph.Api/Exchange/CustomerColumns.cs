using System.Reflection;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Exchange;

/// <summary>What a cell of a column holds.</summary>
internal enum CellKind
{
    Text,
    Money,
    Moment,

    /// <summary>One of a fixed set of words.</summary>
    Choice,

    /// <summary>The name of another record.</summary>
    Name,

    /// <summary>Names of several, with semicolons.</summary>
    Names,
}

/// <summary>A word in both languages.</summary>
internal sealed record Term(string Zh, string En)
{
    public string In(bool chinese) => chinese ? Zh : En;
}

/// <summary>A column of the files customers travel in.</summary>
/// <param name="Name">The field of the schema.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Fields">The fields it tells.</param>
/// <param name="Synonyms">What else others write above it, beside name and titles.</param>
/// <param name="Choices">The words of a <see cref="CellKind.Choice"/>, by the value's name in the schema.</param>
/// <param name="Input">The member of the customer inputs it is written through; null when files cannot change it.</param>
internal sealed record CustomerColumn(
    string Name, Term Title, CellKind Kind, IReadOnlyList<GovernedField> Fields, IReadOnlyList<string> Synonyms, IReadOnlyDictionary<string, Term>? Choices, string? Input)
{
    /// <summary>What is asked of a customer to fill the cell.</summary>
    public string Selection => Kind is CellKind.Name or CellKind.Names ? $"{Name} {{ name }}" : Name;
}

/// <summary>Every column there is: the one list export and import share.</summary>
internal static class CustomerColumns
{
    public static IReadOnlyList<CustomerColumn> All { get; } =
    [
        Text(nameof(Customer.Name), "客户名称", "Name", ["客户", "名称", "公司", "公司名称", "企业名称", "单位名称", "customer", "company", "company name", "account", "account name"]),
        Text(nameof(Customer.Code), "客户编号", "Code", ["编号", "客户编码", "编码", "客户代码", "customer code", "customer number", "number", "no"]),
        Choice(nameof(Customer.Kind), "客户类型", "Kind", ["类型", "type"], Words(("COMPANY", "企业", "Company"), ("PERSON", "个人", "Person"))),
        Choice(nameof(Customer.Lifecycle), "客户阶段", "Lifecycle", ["阶段", "状态", "生命周期", "客户状态", "stage", "status"], Words(
            ("LEAD", "线索", "Lead"), ("PROSPECT", "意向", "Prospect"), ("NEW", "新客户", "New customer"), ("ACTIVE", "活跃", "Active"), ("AT_RISK", "有风险", "At risk"),
            ("DORMANT", "沉睡", "Dormant"), ("LOST", "已流失", "Lost"), ("WON_BACK", "已挽回", "Won back"), ("ARCHIVED", "已归档", "Archived"))),
        Text(nameof(Customer.LifecycleReason), "阶段变更原因", "Reason of the lifecycle", ["变更原因", "reason"]),
        Name(nameof(Customer.Tier), typeof(Tier), "客户等级", "Tier", ["等级", "分层", "客户分层", "客户级别", "级别", "level", "grade"]),
        Name(nameof(Customer.Owner), typeof(User), "负责人", "Owner", ["客户负责人", "所属销售", "销售", "业务员", "跟进人", "归属人", "sales", "sales rep", "account manager"]),
        Text(nameof(Customer.Industry), "行业", "Industry", ["所属行业", "line of business"]),
        Choice(nameof(Customer.Size), "规模", "Size", ["公司规模", "企业规模", "人员规模", "company size"], Words(
            ("MICRO", "微型", "Micro"), ("SMALL", "小型", "Small"), ("MEDIUM", "中型", "Medium"), ("LARGE", "大型", "Large"), ("ENTERPRISE", "集团", "Enterprise"))),
        Text(nameof(Customer.Region), "地区", "Region", ["区域", "省份", "省", "province", "state"]),
        Text(nameof(Customer.City), "城市", "City", ["所在城市", "市"]),
        Text(nameof(Customer.Address), "地址", "Address", ["详细地址", "公司地址", "通讯地址", "street"]),
        Text(nameof(Customer.Website), "网站", "Website", ["网址", "官网", "公司网站", "url", "web"]),
        Text(nameof(Customer.Phone), "电话", "Phone", ["联系电话", "公司电话", "电话号码", "手机", "手机号", "telephone", "tel", "mobile", "phone number"]),
        Text(nameof(Customer.TaxNumber), "税号", "Tax number", ["纳税人识别号", "统一社会信用代码", "信用代码", "tax id", "vat", "vat number"]),
        Choice(nameof(Customer.Source), "客户来源", "Source", ["来源", "来源渠道", "渠道", "lead source", "channel"], Words(
            ("REFERRAL", "转介绍", "Referral"), ("WEBSITE", "官网", "Website"), ("EXHIBITION", "展会", "Exhibition"), ("COLD_CALL", "电话开发", "Cold call"),
            ("ADVERTISEMENT", "广告", "Advertisement"), ("WECHAT", "微信", "WeChat"), ("PARTNER", "合作伙伴", "Partner"), ("OTHER", "其他", "Other"))),
        Column(nameof(Customer.AnnualValue), CellKind.Money, "年价值", "Annual value", ["年价值(元)", "年产值", "年采购额", "年销售额", "金额", "revenue", "annual revenue", "value"], nameof(CreateCustomerInput.AnnualValue)),
        Text(nameof(Customer.Remark), "备注", "Remark", ["说明", "notes", "note", "comment", "comments", "description"]),
        new("tags", new("标签", "Tags"), CellKind.Names, [Field(typeof(Tag), nameof(Tag.Name))], ["客户标签", "labels", "tag"], null, nameof(CreateCustomerInput.TagIds)),
        Column(nameof(Customer.LastContactAt), CellKind.Moment, "最近联系时间", "Last contact", [], null),
        Column(nameof(Customer.NextContactAt), CellKind.Moment, "下次联系时间", "Next contact", [], null),
        Column(nameof(Customer.NextStep), CellKind.Text, "下一步", "Next step", [], null),
        Column(nameof(Customer.FirstDealAt), CellKind.Moment, "首次成交时间", "First deal", [], null),
        Column(nameof(Customer.CreatedAt), CellKind.Moment, "创建时间", "Created", [], null),
        Column(nameof(Customer.UpdatedAt), CellKind.Moment, "更新时间", "Updated", [], null),
    ];

    /// <summary>The column of a name; null when there is none.</summary>
    public static CustomerColumn? Find(string name) => All.FirstOrDefault(c => c.Name == name);

    private static CustomerColumn Text(string member, string zh, string en, string[] synonyms) => Column(member, CellKind.Text, zh, en, synonyms, member);

    private static CustomerColumn Column(string member, CellKind kind, string zh, string en, string[] synonyms, string? input) =>
        Field(typeof(Customer), member) is var field ? new(field.Name, new(zh, en), kind, [field], synonyms, null, input) : null!;

    private static CustomerColumn Choice(string member, string zh, string en, string[] synonyms, IReadOnlyDictionary<string, Term> words) =>
        Column(member, CellKind.Choice, zh, en, synonyms, member) with { Choices = words };

    private static CustomerColumn Name(string member, Type target, string zh, string en, string[] synonyms) =>
        Column(member, CellKind.Name, zh, en, synonyms, $"{member}Id") is var column ? column with { Fields = [.. column.Fields, Field(target, "Name")] } : null!;

    private static Dictionary<string, Term> Words(params (string Name, string Zh, string En)[] words) => words.ToDictionary(w => w.Name, w => new Term(w.Zh, w.En), StringComparer.Ordinal);

    private static GovernedField Field(Type entity, string member) => AccessModel.Find((MemberInfo)entity.GetProperty(member)!)!;
}
