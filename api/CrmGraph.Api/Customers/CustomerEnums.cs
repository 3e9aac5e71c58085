namespace CrmGraph.Api.Customers;

public enum CustomerKind
{
    Company,
    Person,
}

public enum CompanySize
{
    Micro,
    Small,
    Medium,
    Large,
    Enterprise,
}

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

public enum ImportantDateKind
{
    Birthday,
    Anniversary,
    Festival,
    Renewal,
    Custom,
}

public enum TimelineKind
{
    Interaction,
    StageChange,
    Feedback,
    Task,
    CustomerChange,
}
