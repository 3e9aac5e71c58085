namespace CrmGraph.Api.Customers;

/// <summary>Where the relation with a customer stands.</summary>
public enum Lifecycle
{
    /// <summary>A name that may become a customer; nobody has checked yet. Next: PROSPECT, NEW.</summary>
    Lead,

    /// <summary>Checked and interested, without a deal so far. Next: NEW, LOST.</summary>
    Prospect,

    /// <summary>Won not long ago; the first deal brings a lead or prospect here by itself. Next: ACTIVE, AT_RISK.</summary>
    New,

    /// <summary>Buys or works with us regularly. Next: AT_RISK, DORMANT.</summary>
    Active,

    /// <summary>Shows signs of leaving. Next: ACTIVE, DORMANT, LOST.</summary>
    AtRisk,

    /// <summary>Silent for long, but not gone. Next: WON_BACK, LOST.</summary>
    Dormant,

    /// <summary>Left us; needs a reason. Next: WON_BACK.</summary>
    Lost,

    /// <summary>Was dormant or lost and is back. Next: ACTIVE, AT_RISK.</summary>
    WonBack,

    /// <summary>Put away for good; needs a reason. Reached from any state, and left only to the one it came from.</summary>
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
