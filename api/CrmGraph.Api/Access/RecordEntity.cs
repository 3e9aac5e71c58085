namespace CrmGraph.Api.Access;

/// <summary>The kinds of records a role has rights over. What belongs to one, such as a customer's timeline, follows it.</summary>
public enum RecordEntity
{
    /// <summary>Customers with their tags, important dates and timeline.</summary>
    Customer,

    /// <summary>People at customers.</summary>
    Contact,

    /// <summary>What was said and done.</summary>
    Interaction,

    /// <summary>Deals with their stage history and checklists.</summary>
    Opportunity,

    /// <summary>Work to do.</summary>
    Task,

    /// <summary>Reminders of colleagues.</summary>
    Reminder,

    /// <summary>What customers told us.</summary>
    Feedback,
}

/// <summary>What can be done to a record as a whole.</summary>
public enum RecordAction
{
    /// <summary>Adding one.</summary>
    Create,

    /// <summary>Seeing it at all.</summary>
    Read,

    /// <summary>Changing it.</summary>
    Update,

    /// <summary>Taking it out of the lists, and bringing it back.</summary>
    Delete,

    /// <summary>Taking it out of the system as a file.</summary>
    Export,

    /// <summary>Giving it to another owner.</summary>
    Transfer,
}

/// <summary>Whose records a right covers; each includes the ones before it.</summary>
public enum Reach
{
    /// <summary>Nobody's: the right is not granted.</summary>
    None,

    /// <summary>The user's own.</summary>
    Own,

    /// <summary>Those of the user's team.</summary>
    Team,

    /// <summary>Those of the user's team and of every team under it.</summary>
    TeamTree,

    /// <summary>Everybody's.</summary>
    All,
}
