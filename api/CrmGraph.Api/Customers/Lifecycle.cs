namespace CrmGraph.Api.Customers;

/// <summary>Where the relation with a customer stands.</summary>
public enum Lifecycle
{
    Lead,
    Prospect,
    New,
    Active,
    AtRisk,
    Dormant,
    Lost,
    WonBack,
    Archived,
}

/// <summary>The steps a relation can take. ARCHIVED is reached from anywhere and left only to where it came from.</summary>
internal static class LifecycleSteps
{
    public static bool CanBecome(this Lifecycle from, Lifecycle to) => to == Lifecycle.Archived || (from, to) switch
    {
        (Lifecycle.Lead, Lifecycle.Prospect or Lifecycle.New) => true,
        (Lifecycle.Prospect, Lifecycle.New or Lifecycle.Lost) => true,
        (Lifecycle.New, Lifecycle.Active or Lifecycle.AtRisk) => true,
        (Lifecycle.Active, Lifecycle.AtRisk or Lifecycle.Dormant) => true,
        (Lifecycle.AtRisk, Lifecycle.Active or Lifecycle.Dormant or Lifecycle.Lost) => true,
        (Lifecycle.Dormant, Lifecycle.WonBack or Lifecycle.Lost) => true,
        (Lifecycle.Lost, Lifecycle.WonBack) => true,
        (Lifecycle.WonBack, Lifecycle.Active or Lifecycle.AtRisk) => true,
        _ => false,
    };

    public static bool NeedsReason(this Lifecycle to) => to is Lifecycle.Lost or Lifecycle.Archived;
}
