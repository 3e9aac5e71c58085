using System.Globalization;

namespace CrmGraph.Api.Errors;

/// <summary>
/// The words behind the codes, in Chinese and English by <see cref="CultureInfo.CurrentUICulture"/>. A code is looked up
/// whole first; otherwise its ending says what is wrong and the rest names what it is about.
/// </summary>
public static class Messages
{
    private sealed record Words(string Zh, string En);

    private static readonly Dictionary<string, Words> s_whole = new()
    {
        ["VERSION_CONFLICT"] = new("记录已被他人修改，请刷新后重试。", "Someone else changed this record. Reload it and try again."),
        ["CUSTOMER_LIFECYCLE_STEP_NOT_ALLOWED"] = new("客户不能直接变更到该阶段。", "The customer cannot take this step of the lifecycle."),
        ["CUSTOMER_LIFECYCLE_REASON_REQUIRED"] = new("请填写变更原因。", "Please give a reason for the change."),
        ["JOB_IS_OVER"] = new("任务已经结束。", "The job is over."),
        ["JOB_GIVEN_UP"] = new("任务多次失败，已放弃。", "The job failed several times and was given up."),
        ["CUSTOMER_NOT_DELETED"] = new("客户未被删除。", "The customer is not deleted."),
        ["ROLE_IN_USE"] = new("仍有同事使用该角色，请先更换他们的角色。", "Colleagues still hold the role. Give them another one first."),
        ["ROLE_BUILT_IN"] = new("内置角色可以修改，但不能删除。", "A built-in role can be changed but not removed."),
        ["ROLE_FIELD_UNKNOWN"] = new("没有这个字段。", "There is no such field."),
        ["ROLE_RIGHT_UNKNOWN"] = new("没有这项权限。", "There is no such right."),
        ["ROLE_EXPORT_BEYOND_READ"] = new("导出权限不能超过读取权限。", "A field cannot leave in an export with more than it is read."),
        ["ROLE_LAST_ADMINISTRATOR"] = new("至少要有一位在职同事能管理角色和用户。", "At least one active colleague must be able to manage roles and users."),
        ["ROLE_BEYOND_OWN"] = new("不能授予自己没有的权限。", "You cannot grant what you do not hold yourself."),
        ["RECORD_IN_USE"] = new("该记录正被其他记录使用，不能删除。", "Other records refer to the record, so it cannot be removed."),
        ["REVEAL_NOT_MASKED"] = new("该字段没有被隐藏，或不能查看。", "The field is not masked, or cannot be shown."),
        ["REVEAL_REASON_REQUIRED"] = new("请填写查看原因。", "Give a reason."),
        ["REVEAL_QUOTA"] = new("今天查看的次数已用完。", "You have used up today's reveals."),
        ["CRM_STEP_UP_REQUIRED"] = new("请先确认是您本人。", "Please confirm first that it is you."),
        ["CRM_SECOND_FACTOR_REQUIRED"] = new("您的角色要求动态验证码，请先设置。", "Your role asks for an authenticator app. Set it up first."),
        ["TOTP_REQUIRED"] = new("您的角色要求动态验证码，不能关闭。", "Your role asks for an authenticator app, so it stays on."),
        ["NOTICE_PASSWORD_CHANGED"] = new("您的密码已更改。", "Your password was changed."),
        ["NOTICE_FACTOR_ON"] = new("动态验证码已开启。", "The authenticator app was switched on."),
        ["NOTICE_FACTOR_OFF"] = new("动态验证码已关闭。", "The authenticator app was switched off."),
        ["NOTICE_RECOVERY_CODES"] = new("恢复码已重新生成。", "New recovery codes were made."),
        ["NOTICE_NEW_DEVICE"] = new("您的账号在一台新设备上登录。", "Your account was used on a new device."),
        ["NOTICE_NOT_YOU"] = new("如果不是您本人操作，请立即更改密码并联系管理员。", "If that was not you, change your password at once and tell your administrator."),
        ["TOTP_IS_ON"] = new("动态验证码已经开启。", "The authenticator app is switched on already."),
        ["TOTP_IS_OFF"] = new("动态验证码尚未开启。", "The authenticator app is not switched on."),
        ["TOTP_NOT_BEGUN"] = new("请先开始设置动态验证码。", "Begin to set up the authenticator app first."),
        ["TOTP_LOCKED_OUT"] = new("验证码输错次数过多，请稍后再试。", "Too many wrong codes. Try again later."),
        ["TOTP_CODE_INVALID"] = new("验证码不对，请输入应用当前显示的六位数字。", "The code is wrong. Enter the six digits the app shows now."),
        ["USER_ROLES_REQUIRED"] = new("请至少选择一个角色。", "Choose at least one role."),
        ["USER_IS_DISABLED"] = new("该同事已停用，请先启用。", "The colleague is disabled. Let them in first."),
        ["SHARE_LIMIT_REACHED"] = new("这位同事或这个团队已被共享 1,000 位客户，请改用团队或角色权限。", "1,000 customers are shared with them already. Use teams and roles for more."),
        ["SHARE_NOT_FOUND"] = new("该共享不存在或已取消。", "There is no such share, or it has ended."),
        ["SHARE_WITH_ONESELF"] = new("不能共享给自己或客户的负责人。", "A customer is not shared with yourself or its owner."),
        ["SHARE_WITH_ONE"] = new("请选择一位同事或一个团队，二者选一。", "Choose either a colleague or a team."),
        ["TEAM_BEYOND_OWN"] = new("这样调整会让您看到更多同事的记录，需要角色管理权限。", "This would let you see records of more colleagues. It takes the right to manage roles."),
        ["TEAM_IN_USE"] = new("团队还有成员或下级团队，不能删除。", "The team has members or teams under it and cannot be removed."),
        ["TEAM_PARENT_BELOW_ITSELF"] = new("上级团队不能是团队自己或它的下级。", "A team cannot stand under itself."),
        ["TIER_IN_USE"] = new("该等级还有客户，请选择接替的等级。", "The tier has customers. Choose the tier they go to."),
        ["TIER_SUCCESSOR_INVALID"] = new("等级不能由自己接替。", "A tier cannot succeed itself."),
        ["PIPELINE_IN_USE"] = new("该流程已有商机，不能删除。", "The pipeline has opportunities and cannot be removed."),
        ["PIPELINE_IS_DEFAULT"] = new("默认流程不能删除，请先指定另一个默认流程。", "The default pipeline cannot be removed. Make another one the default first."),
        ["PIPELINE_DEFAULT_REQUIRED"] = new("必须有一个默认流程，请把另一个流程设为默认。", "One pipeline is the default. Make another one the default instead."),
        ["PIPELINE_STAGES_REQUIRED"] = new("流程至少需要一个阶段。", "A pipeline needs at least one stage."),
        ["STAGE_IN_USE"] = new("该阶段有商机或历史记录，不能删除。", "Opportunities are or were in the stage; it cannot be removed."),
        ["OPPORTUNITY_ALREADY_OPEN"] = new("商机已经开启。", "The opportunity is open already."),
        ["OPPORTUNITY_STAGE_IN_OTHER_PIPELINE"] = new("该阶段属于另一个销售流程。", "The stage belongs to another pipeline."),
        ["OPPORTUNITY_IS_OPEN"] = new("商机仍在进行中。", "The opportunity is still open."),
        ["OPPORTUNITY_IS_WON"] = new("商机已赢单。", "The opportunity is won."),
        ["OPPORTUNITY_IS_LOST"] = new("商机已输单。", "The opportunity is lost."),
        ["OPPORTUNITY_IS_ON_HOLD"] = new("商机已搁置。", "The opportunity is on hold."),
        ["INTERACTION_AT_IN_FUTURE"] = new("沟通时间不能在将来。", "The time of the contact cannot lie in the future."),
        ["TASK_SKIP_REASON_REQUIRED"] = new("请填写跳过原因。", "Please say why the task is skipped."),
        ["TASK_IS_OPEN"] = new("任务尚未结束。", "The task is still open."),
        ["TASK_IS_DOING"] = new("任务已在进行中。", "The task is under way."),
        ["TASK_IS_DONE"] = new("任务已完成。", "The task is done."),
        ["TASK_IS_SKIPPED"] = new("任务已跳过。", "The task was skipped."),
        ["TASK_IS_CANCELLED"] = new("任务已取消。", "The task was cancelled."),
        ["REMINDER_UNTIL_IN_PAST"] = new("稍后提醒的时间必须在将来。", "The time to be reminded again must lie in the future."),
        ["REMINDER_IS_SCHEDULED"] = new("提醒尚未送达。", "The reminder has not been delivered yet."),
        ["REMINDER_IS_DUE"] = new("提醒正在送达。", "The reminder is being delivered."),
        ["REMINDER_IS_DELIVERED"] = new("提醒已送达。", "The reminder was delivered."),
        ["REMINDER_IS_ACKED"] = new("提醒已确认。", "The reminder was acknowledged."),
        ["REMINDER_IS_SNOOZED"] = new("提醒已推迟。", "The reminder is snoozed."),
        ["REMINDER_IS_ESCALATED"] = new("提醒已升级。", "The reminder was escalated."),
        ["REMINDER_IS_CANCELLED"] = new("提醒已取消。", "The reminder was cancelled."),
        ["REMINDER_IS_FAILED"] = new("提醒送达失败。", "The reminder could not be delivered."),
        ["REMINDER_IS_COMPLETED"] = new("提醒已完成。", "The reminder is completed."),
        ["FEEDBACK_IS_RECEIVED"] = new("反馈尚未分类。", "The feedback has not been triaged yet."),
        ["FEEDBACK_IS_TRIAGED"] = new("反馈已分类，尚未处理。", "The feedback is triaged; nothing was done yet."),
        ["FEEDBACK_IS_ACTION"] = new("反馈正在处理中。", "The feedback is being acted on."),
        ["FEEDBACK_IS_DONE"] = new("反馈已改进，等待告知客户。", "The feedback is dealt with; the customer has to be told."),
        ["FEEDBACK_IS_REPLIED"] = new("反馈已告知客户，流程已关闭。", "The customer was told; the feedback is closed."),
        ["FEEDBACK_IS_DECLINED"] = new("反馈已决定不采纳。", "The feedback was declined."),
    };

    private static readonly (string Ending, Words Words)[] s_endings =
    [
        ("_REQUIRED", new("请填写{0}。", "{0} is required.")),
        ("_TOO_LONG", new("{0}过长。", "{0} is too long.")),
        ("_OUT_OF_RANGE", new("{0}超出允许范围。", "{0} is out of range.")),
        ("_INVALID", new("{0}格式不正确。", "{0} is not valid.")),
        ("_TAKEN", new("{0}已被使用。", "{0} is taken.")),
        ("_NOT_FOUND", new("找不到{0}。", "{0} was not found.")),
        ("_FORBIDDEN", new("无权更改{0}。", "{0} may not be changed by you.")),
    ];

    private static readonly Dictionary<string, Words> s_nouns = new()
    {
        ["USER"] = new("用户", "The user"),
        ["USER_NAME"] = new("姓名", "The name"),
        ["USER_EMAIL"] = new("邮箱", "The e-mail address"),
        ["USER_TITLE"] = new("职务", "The job title"),
        ["USER_PHONE"] = new("电话", "The phone number"),
        ["SESSION"] = new("登录会话", "The session"),
        ["JOB"] = new("后台任务", "The job"),
        ["RECORD"] = new("该记录", "The record"),
        ["ROLE"] = new("角色", "The role"),
        ["ROLE_NAME"] = new("角色名称", "The role's name"),
        ["ROLE_DESCRIPTION"] = new("角色说明", "The role's description"),
        ["TEAM"] = new("团队", "The team"),
        ["TEAM_NAME"] = new("团队名称", "The team's name"),
        ["TIER"] = new("客户等级", "The tier"),
        ["TIER_NAME"] = new("等级名称", "The tier's name"),
        ["TIER_RANK"] = new("等级排序", "The rank"),
        ["TIER_INTERVAL_DAYS"] = new("维护间隔天数", "The care interval"),
        ["TIER_CONTENT"] = new("维护内容", "The care content"),
        ["TIER_OWNER_ROLE"] = new("负责角色", "The responsible role"),
        ["TIER_COLOR"] = new("颜色", "The color"),
        ["TAG"] = new("标签", "The tag"),
        ["TAG_NAME"] = new("标签名称", "The tag's name"),
        ["TAG_COLOR"] = new("颜色", "The color"),
        ["TAG_GROUP"] = new("标签组", "The tag group"),
        ["CUSTOMER"] = new("客户", "The customer"),
        ["CUSTOMER_LIFECYCLE"] = new("客户阶段", "The stage of the lifecycle"),
        ["CUSTOMER_NAME"] = new("客户名称", "The customer's name"),
        ["CUSTOMER_CODE"] = new("客户编号", "The customer code"),
        ["CUSTOMER_INDUSTRY"] = new("行业", "The industry"),
        ["CUSTOMER_REGION"] = new("地区", "The region"),
        ["CUSTOMER_CITY"] = new("城市", "The city"),
        ["CUSTOMER_ADDRESS"] = new("地址", "The address"),
        ["CUSTOMER_WEBSITE"] = new("网站", "The website"),
        ["CUSTOMER_PHONE"] = new("电话", "The phone number"),
        ["CUSTOMER_TAX_NUMBER"] = new("税号", "The tax number"),
        ["CUSTOMER_LIFECYCLE_REASON"] = new("变更原因", "The reason"),
        ["CUSTOMER_ANNUAL_VALUE"] = new("年价值", "The annual value"),
        ["CUSTOMER_NEXT_STEP"] = new("下一步", "The next step"),
        ["CUSTOMER_REMARK"] = new("备注", "The remark"),
        ["CUSTOMER_REASON"] = new("删除原因", "The reason for deleting"),
        ["CUSTOMER_KIND"] = new("客户类型", "The kind of customer"),
        ["CUSTOMER_OWNER_ID"] = new("客户负责人", "The customer's owner"),
        ["IMPORTANT_DATE"] = new("重要日期", "The important date"),
        ["IMPORTANT_DATE_TITLE"] = new("重要日期名称", "The title of the important date"),
        ["IMPORTANT_DATE_MONTH"] = new("月份", "The month"),
        ["IMPORTANT_DATE_DAY"] = new("日期", "The day"),
        ["IMPORTANT_DATE_YEAR"] = new("年份", "The year"),
        ["IMPORTANT_DATE_LEAD_DAYS"] = new("提前天数", "The lead time"),
        ["CONTACT"] = new("联系人", "The contact"),
        ["CONTACT_FULL_NAME"] = new("联系人姓名", "The contact's name"),
        ["CONTACT_TITLE"] = new("职务", "The job title"),
        ["CONTACT_PHONES"] = new("电话", "The phone number"),
        ["CONTACT_EMAILS"] = new("邮箱", "The e-mail address"),
        ["CONTACT_WECHAT"] = new("微信号", "The WeChat id"),
        ["CONTACT_REMARK"] = new("备注", "The remark"),
        ["INTERACTION"] = new("互动记录", "The interaction"),
        ["INTERACTION_AT"] = new("沟通时间", "The time of the contact"),
        ["INTERACTION_SUMMARY"] = new("沟通内容", "The summary"),
        ["INTERACTION_FEEDBACK"] = new("客户反馈", "The feedback"),
        ["INTERACTION_NEXT_STEP"] = new("下一步", "The next step"),
        ["INTERACTION_DURATION_MINUTES"] = new("时长", "The duration"),
        ["PIPELINE"] = new("销售流程", "The pipeline"),
        ["PIPELINE_NAME"] = new("流程名称", "The pipeline's name"),
        ["PIPELINE_KIND"] = new("流程类型", "The kind of pipeline"),
        ["STAGE"] = new("阶段", "The stage"),
        ["STAGE_NAME"] = new("阶段名称", "The stage's name"),
        ["STAGE_POSITION"] = new("阶段位置", "The stage's position"),
        ["STAGE_PROBABILITY"] = new("赢单概率", "The probability"),
        ["STAGE_SLA_HOURS"] = new("停留时限", "The time limit"),
        ["CHECKLIST_ITEM"] = new("检查项", "The checklist item"),
        ["CHECKLIST_ITEM_TITLE"] = new("检查项名称", "The checklist item's title"),
        ["OPPORTUNITY"] = new("商机", "The opportunity"),
        ["OPPORTUNITY_TITLE"] = new("商机名称", "The opportunity's title"),
        ["OPPORTUNITY_OWNER_ID"] = new("商机负责人", "The opportunity's owner"),
        ["OPPORTUNITY_AMOUNT"] = new("金额", "The amount"),
        ["OPPORTUNITY_COMPETITOR"] = new("竞争对手", "The competitor"),
        ["OPPORTUNITY_CLOSE_NOTE"] = new("说明", "The note"),
        ["OPPORTUNITY_NOTE"] = new("说明", "The note"),
        ["TASK"] = new("任务", "The task"),
        ["TASK_TITLE"] = new("任务名称", "The task's title"),
        ["TASK_TYPE"] = new("任务类型", "The type of task"),
        ["TASK_DUE_AT"] = new("截止时间", "The due time"),
        ["TASK_PRIORITY"] = new("优先级", "The priority"),
        ["TASK_ASSIGNEE_ID"] = new("任务负责人", "The assignee"),
        ["TASK_DESCRIPTION"] = new("任务描述", "The description"),
        ["TASK_RESULT"] = new("任务结果", "The result"),
        ["REMINDER"] = new("提醒", "The reminder"),
        ["REMINDER_TITLE"] = new("提醒标题", "The reminder's title"),
        ["REMINDER_NOTE"] = new("提醒说明", "The note"),
        ["REMINDER_RESULT"] = new("处理结果", "The result"),
        ["NOTIFICATION"] = new("通知", "The notification"),
        ["NOTIFICATION_CURSOR"] = new("通知游标", "The notification cursor"),
        ["NOTIFICATION_TITLE"] = new("通知标题", "The notification's title"),
        ["NOTIFICATION_BODY"] = new("通知内容", "The notification's text"),
        ["FEEDBACK"] = new("反馈", "The feedback"),
        ["FEEDBACK_RECEIVED_AT"] = new("收到时间", "The time it was received"),
        ["FEEDBACK_REPLIED_AT"] = new("回复时间", "The time of the reply"),
        ["FEEDBACK_TITLE"] = new("反馈标题", "The feedback's title"),
        ["FEEDBACK_TEXT"] = new("反馈内容", "The feedback's text"),
        ["FEEDBACK_SCORE"] = new("评分", "The score"),
        ["FEEDBACK_ACTION_NOTE"] = new("处理说明", "The action note"),
        ["FEEDBACK_REPLY"] = new("回复内容", "The reply"),
        ["FEEDBACK_DECLINE_REASON"] = new("不采纳原因", "The reason"),
    };

    /// <summary>The sentence for a code; an unknown code is a mistake of ours and says itself.</summary>
    public static string For(string code)
    {
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        if (s_whole.TryGetValue(code, out var whole))
        {
            return chinese ? whole.Zh : whole.En;
        }

        foreach (var (ending, words) in s_endings)
        {
            if (code.EndsWith(ending, StringComparison.Ordinal) && s_nouns.TryGetValue(code[..^ending.Length], out var noun))
            {
                return string.Format(CultureInfo.InvariantCulture, chinese ? words.Zh : words.En, chinese ? noun.Zh : noun.En);
            }
        }

        return code;
    }

    /// <summary>Whether the code has words.</summary>
    public static bool Knows(string code) => For(code) != code;
}
