using CrmGraph.Api.Feedbacks;

namespace CrmGraph.Seed.Words;

/// <summary>What Chinese customers tell the demo company, and how it answers.</summary>
internal static class ChineseFeedback
{
    public static IReadOnlyDictionary<FeedbackCategory, FeedbackCase[]> Cases { get; } = new Dictionary<FeedbackCategory, FeedbackCase[]>
    {
        [FeedbackCategory.Product] =
        [
            new("{product}批次质量不稳定", "最近一批{product}有{percent}件达不到要求，请尽快排查。", "已安排质量部复检并更换不良品。", "不良品已全部更换，后续批次出货前加一道全检。"),
            new("{product}缺少导出功能", "我们每月要做汇总，{product}能不能支持导出表格？", "产品部已列入下个版本。", "导出功能已上线，操作说明发到您邮箱了。"),
        ],
        [FeedbackCategory.Service] =
        [
            new("售后响应太慢", "报修两天了才有人联系，影响我们生产。", "调整值班安排，指定专人对接。", "已为贵司指定专属售后，承诺两小时内响应。"),
            new("培训内容不够细", "新员工看不懂{product}的操作手册，希望再培训一次。", "安排讲师补充培训。", "补充培训已完成，录屏和手册一并奉上。"),
        ],
        [FeedbackCategory.Delivery] =
        [
            new("到货时间比约定晚", "说好周一到货，结果周四才到，仓库白等三天。", "更换承运商并建立到货预警。", "已更换承运商，今后发货当天会短信告知单号。"),
            new("包装破损", "收到的{product}外箱破损，{percent}件有划痕。", "改用加厚纸箱，补发破损件。", "补发件今天发出，包装已升级。"),
        ],
        [FeedbackCategory.Price] =
        [
            new("续约价格上涨太多", "今年续约报价涨了{percent}%，希望给老客户一些优惠。", "申请老客户优惠价。", "已为您申请到老客户折扣，新报价单请查收。"),
        ],
        [FeedbackCategory.Complaint] =
        [
            new("投诉：对接人频繁更换", "半年换了三个对接人，每次都要重新说明需求。", "指定客户经理并完成交接清单。", "今后由您的客户经理统一负责，历史需求已全部交接。"),
            new("投诉：发票开错两次", "发票抬头错了两次，财务没法入账。", "核对开票资料，重新开具。", "正确发票已寄出，开票资料已锁定避免再错。"),
        ],
        [FeedbackCategory.Suggestion] =
        [
            new("建议增加微信报修入口", "现场工人不方便打电话，希望能在微信里报修。", "已规划微信报修入口。", "微信报修已开通，扫码即可使用。"),
            new("希望有季度对账提醒", "每季度对账都靠我们催，建议系统自动提醒。", "设置季度对账提醒。", "从本季度起会提前一周把对账单发给您。"),
        ],
        [FeedbackCategory.Praise] =
        [
            new("表扬现场工程师", "工程师连夜帮我们恢复产线，非常感谢！", "通报表扬并记入服务案例。", "感谢您的肯定，我们已转达给工程师本人。"),
            new("{product}效果很好", "用了三个月，效率提升了{percent}%，会推荐给同行。", "整理为客户案例。", "谢谢您的认可，期待继续合作。"),
        ],
        [FeedbackCategory.Other] =
        [
            new("咨询开票与付款方式", "请问是否支持承兑汇票付款？", "与财务确认付款方式。", "支持六个月内的银行承兑汇票，流程已发您。"),
        ],
    };
}
