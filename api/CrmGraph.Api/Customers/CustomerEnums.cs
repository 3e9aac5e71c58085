namespace CrmGraph.Api.Customers;

/// <summary>What a customer is.</summary>
public enum CustomerKind
{
    Company,
    Person,
}

/// <summary>How large a company is.</summary>
public enum CompanySize
{
    Micro,
    Small,
    Medium,
    Large,
    Enterprise,
}

/// <summary>Where a customer came from.</summary>
public enum CustomerSource
{
    Referral,
    Website,
    Exhibition,
    ColdCall,
    Advertisement,
    Wechat,
    Partner,
    Other,
}

/// <summary>What a date of every year is about.</summary>
public enum ImportantDateKind
{
    Birthday,
    Anniversary,
    Festival,
    Renewal,
    Custom,
}

/// <summary>What an entry of the timeline tells of.</summary>
public enum TimelineKind
{
    Interaction,
    StageChange,
    Feedback,
    Task,
    CustomerChange,
}
