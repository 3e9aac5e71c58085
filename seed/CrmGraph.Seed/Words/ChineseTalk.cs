using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Setup;
using CrmGraph.Api.Tasks;

namespace CrmGraph.Seed.Words;

/// <summary>What is said and written in the Chinese demo company.</summary>
internal static class ChineseTalk
{
    public static Vocabulary With(Places places) => new()
    {
        BogusLocale = "zh_CN",
        Places = places,
        Teams = new Dictionary<TeamKey, string>
        {
            [TeamKey.Headquarters] = "总部",
            [TeamKey.East] = "华东销售部",
            [TeamKey.South] = "华南销售部",
            [TeamKey.Service] = "客户服务部",
            [TeamKey.Marketing] = "市场部",
        },
        Company = CompanyTemplate.Chinese,
        Tags =
        [
            new("重点客户", "重要程度", "#b45309"), new("普通客户", "重要程度", "#475569"), new("老客户", "关系阶段", "#0f766e"),
            new("潜在客户", "关系阶段", "#1d4ed8"), new("意向高", "购买意向", "#be123c"), new("观望中", "购买意向", "#6d28d9"),
            new("已成交", "购买意向", "#15803d"), new("价格敏感", "需求偏好", "#a16207"), new("看重服务", "需求偏好", "#0369a1"),
            new("看重交期", "需求偏好", "#7c2d12"), new("需要定制", "需求偏好", "#4d7c0f"), new("可做案例", "合作价值", "#9d174d"),
            new("愿意转介绍", "合作价值", "#166534"), new("回款偏慢", "风险", "#b91c1c"), new("有投诉史", "风险", "#991b1b"),
        ],
        JobTitles = new Dictionary<ContactRole, string[]>
        {
            [ContactRole.Decider] = ["总经理", "董事长", "副总经理", "采购总监", "厂长"],
            [ContactRole.Influencer] = ["技术总监", "项目经理", "质量经理", "总经理助理"],
            [ContactRole.User] = ["生产主管", "设备工程师", "运营专员", "行政主管"],
            [ContactRole.Payer] = ["财务经理", "财务总监", "出纳"],
            [ContactRole.Other] = ["前台", "仓库主管", "采购专员"],
        },
        Openings = new Dictionary<Channel, string[]>
        {
            [Channel.Phone] = ["电话联系{person}，", "上午致电{person}，", "{person}来电，", "与{person}通话约二十分钟，", "电话回访{person}，"],
            [Channel.Wechat] = ["微信联系{person}，", "{person}在微信上问起，", "给{person}发了资料，", "微信语音和{person}沟通，"],
            [Channel.Wecom] = ["在企业微信群里和{person}沟通，", "企业微信回复{person}，", "企业微信推送后{person}主动咨询，"],
            [Channel.Sms] = ["给{person}发送短信，", "短信提醒{person}，"],
            [Channel.Email] = ["邮件发送给{person}，", "收到{person}的邮件，", "邮件答复{person}，"],
            [Channel.Chat] = ["{person}在官网在线咨询，", "在线客服转来{person}的咨询，"],
            [Channel.Visit] = ["到{city}拜访{person}，", "与技术同事一起拜访{person}，", "上门拜访并参观车间，{person}接待，", "{person}来公司考察，"],
            [Channel.Event] = ["行业展会上和{person}见面，", "邀请{person}参加客户答谢会，", "线上沙龙后联系{person}，"],
        },
        Topics =
        [
            "了解{product}的使用情况。", "沟通{product}的采购计划，预计{number}套。", "介绍新版{product}的升级内容。", "确认{product}的交付时间和验收方式。",
            "讨论{product}报价，对方希望再让{percent}个点。", "核对{product}的对账单。", "说明{product}的售后流程和响应时间。", "对比了{product}和目前供应商的差异。",
            "收集对{product}的改进意见。", "商量明年{product}的框架协议。", "处理{product}到货延迟的问题。", "问候近况并送上节日祝福，顺带聊到{product}。",
            "演示{product}，现场回答了几个技术问题。", "跟进上次提到的{product}试用结果。", "确认{product}合同条款和付款节点。", "了解到对方新增产线，可能需要{product}。",
        ],
        Outcomes = new Dictionary<Sentiment, string[]>
        {
            [Sentiment.Positive] = ["对方很认可，愿意继续推进。", "反馈不错，准备内部立项。", "当场定下了下一步安排。", "对服务表示满意，愿意介绍同行。", "价格基本谈拢。"],
            [Sentiment.Neutral] = ["对方表示需要内部讨论。", "暂无明确时间，保持联系。", "资料已发，等待回复。", "预算要等季度末才能确定。", "负责人出差，下周再确认。"],
            [Sentiment.Negative] = ["对方对响应速度不太满意。", "觉得价格偏高，正在比价。", "项目暂缓，短期内没有预算。", "对上次交付仍有意见，需要安抚。"],
        },
        Voices = new Dictionary<Sentiment, string[]>
        {
            [Sentiment.Positive] = ["比之前的供应商省心多了", "使用效果超出预期", "希望明年继续合作", "响应很快，点赞"],
            [Sentiment.Neutral] = ["再看看其他家的方案", "等领导批预算", "目前够用，有需要再联系"],
            [Sentiment.Negative] = ["交期拖了两次，影响了我们的排产", "报价没有优势", "售后换了三个人对接", "说明书看不懂，培训也没跟上"],
        },
        NextSteps =
        [
            "发送{product}正式报价", "电话确认{product}试用结果", "安排技术人员上门调试", "约{person}当面沟通方案", "寄送样品并跟进签收", "跟进合同盖章进度",
            "确认首付款到账", "发送年度框架协议草案", "邀请参加客户沙龙", "回访{product}使用情况", "补充案例资料给{person}", "提交{product}优惠申请", "核对交付清单", "节前问候并确认补货计划",
        ],
        OpportunityTitles = new Dictionary<OpportunitySource, string[]>
        {
            [OpportunitySource.New] = ["{product}采购项目", "{product}首批试用转正", "{product}整体方案", "新产线{product}配套"],
            [OpportunitySource.Repurchase] = ["{product}二期扩容", "{product}追加{number}套", "{product}年度补货"],
            [OpportunitySource.Referral] = ["转介绍：{product}项目", "合作伙伴推荐的{product}需求"],
            [OpportunitySource.Renewal] = ["{product}服务续约", "{product}年度维保续签"],
        },
        LostNotes = new Dictionary<LostReason, string>
        {
            [LostReason.Price] = "对方最终选择了报价更低的方案。",
            [LostReason.Competitor] = "竞争对手与对方高层关系更深。",
            [LostReason.NoBudget] = "今年预算被削减，项目取消。",
            [LostReason.NoDecision] = "内部意见不一，迟迟没有决定。",
            [LostReason.Timing] = "工期赶不上，对方改用临时方案。",
            [LostReason.Requirements] = "部分功能暂时无法满足。",
            [LostReason.Service] = "对方担心本地服务能力不足。",
            [LostReason.Other] = "对接人离职，项目搁置。",
        },
        WonNotes = ["合同已签，首付款到账。", "按报价成交，分两批交付。", "让利后签约，约定半年回访。", "框架协议签署完成。"],
        HoldNotes = ["客户内部重组，暂停三个月。", "等待新厂房验收后再启动。"],
        Competitors = ["恒远科技", "中联方案", "本地小厂", "原有供应商", "蓝海集成"],
        Feedback = ChineseFeedback.Cases,
        DeclineReasons = ["需求与产品规划不符", "成本过高，且仅此一家提出", "违反合规要求，无法提供"],
        DeclineReplies = ["感谢您的建议，经评估近期无法安排，我们已为您准备了替代做法。", "非常抱歉，这项要求目前不能满足，已向您电话说明原因。"],
        LostReasons = ["已转向竞争对手", "业务收缩，停止采购", "多次服务不满意", "价格原因不再续约", "公司注销"],
        ArchiveReasons = ["重复客户，已合并资料", "长期无法取得联系", "不属于目标行业"],
        TaskTitles = new Dictionary<TaskType, string[]>
        {
            [TaskType.FollowUp] = ["跟进{company}的{product}需求", "回复{person}关于{product}的问题", "给{person}发送更新后的报价"],
            [TaskType.Visit] = ["拜访{company}", "陪同技术同事到{company}调试{product}", "预约{person}当面沟通续约"],
            [TaskType.Care] = ["给{person}送上生日祝福", "节日问候{company}", "合作周年致谢{company}"],
            [TaskType.Survey] = ["对{company}做季度满意度调查", "回访{person}对{product}的评价"],
            [TaskType.Review] = ["复盘{company}的{product}项目", "检查{company}资料完整度", "周例会：梳理断档客户"],
            [TaskType.Other] = ["整理{company}的对账资料", "更新{company}的开票信息"],
        },
        TaskResults = ["已完成，客户无异议。", "已沟通，等待对方回复。", "客户满意，约定下月再联系。", "资料已发送并确认收到。", "问题已解决。"],
        SkipReasons = ["客户要求暂缓", "对接人休假", "已由同事处理"],
        DateTitles = new Dictionary<ImportantDateKind, string>
        {
            [ImportantDateKind.Birthday] = "{person}生日",
            [ImportantDateKind.Anniversary] = "合作周年",
            [ImportantDateKind.Festival] = "中秋节问候",
            [ImportantDateKind.Renewal] = "合同到期",
            [ImportantDateKind.Custom] = "公司成立纪念日",
        },
        Remarks = ["决策流程较长，需提前两个月铺垫。", "习惯微信沟通，少打电话。", "每年三月、九月集中采购。", "财务付款周期 60 天。", "对交期要求严格。", "老板是技术出身，喜欢看数据。"],
        Welcome = "欢迎使用 CrmGraph：今日待办、客户与提醒都在这里。",
    };
}
