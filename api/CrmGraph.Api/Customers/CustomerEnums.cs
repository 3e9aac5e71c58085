namespace CrmGraph.Api.Customers;

/// <summary>What a customer is.</summary>
public enum CustomerKind
{
    /// <summary>A company or another organisation.</summary>
    Company,

    /// <summary>A private person.</summary>
    Person,
}

/// <summary>How large a company is.</summary>
public enum CompanySize
{
    /// <summary>A handful of people.</summary>
    Micro,

    /// <summary>Small. Where the sizes divide is the company's own convention.</summary>
    Small,

    /// <summary>Of medium size.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>A group of companies.</summary>
    Enterprise,
}

/// <summary>Where a customer came from.</summary>
public enum CustomerSource
{
    /// <summary>Somebody recommended us.</summary>
    Referral,

    /// <summary>They found our website.</summary>
    Website,

    /// <summary>Met at a fair or exhibition.</summary>
    Exhibition,

    /// <summary>We called without being asked.</summary>
    ColdCall,

    /// <summary>They answered an advertisement.</summary>
    Advertisement,

    /// <summary>They came over WeChat.</summary>
    Wechat,

    /// <summary>A partner or reseller brought them.</summary>
    Partner,

    /// <summary>Some other way.</summary>
    Other,
}

/// <summary>What a date of every year is about.</summary>
public enum ImportantDateKind
{
    /// <summary>A person's birthday.</summary>
    Birthday,

    /// <summary>The day something began, such as the founding of the company or the first order.</summary>
    Anniversary,

    /// <summary>A festival the customer keeps.</summary>
    Festival,

    /// <summary>The day something has to be renewed, such as a contract.</summary>
    Renewal,

    /// <summary>Something else; the title says what.</summary>
    Custom,
}

/// <summary>What an entry of the timeline tells of.</summary>
public enum TimelineKind
{
    /// <summary>Somebody spoke with the customer; <c>interaction</c> holds the whole.</summary>
    Interaction,

    /// <summary>A deal was opened, moved to another stage, closed, held or reopened.</summary>
    StageChange,

    /// <summary>Feedback came in or took a step on its way back to the customer.</summary>
    Feedback,

    /// <summary>A task about the customer was completed or skipped.</summary>
    Task,

    /// <summary>The customer's own record was created, changed, deleted or restored.</summary>
    CustomerChange,
}
