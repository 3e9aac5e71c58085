namespace CrmGraph.Api.Identity;

/// <summary>How many wrong passwords and codes are too many: the section <c>SignIn</c> of the configuration. Looser values than the bounds stop the start.</summary>
public sealed class AttemptOptions
{
    public const string Section = "SignIn";

    /// <summary>Wrong passwords for one name from one kind of device before it waits; at most 10.</summary>
    public int FailuresPerName { get; init; } = 5;

    /// <summary>Wrong passwords from one address in a minute; at most 60.</summary>
    public int FailuresPerAddressAndMinute { get; init; } = 20;

    /// <summary>Wrong passwords from one address in a day; at most 1,000.</summary>
    public int FailuresPerAddressAndDay { get; init; } = 200;

    /// <summary>Wrong codes of a second factor in 15 minutes; at most 10.</summary>
    public int WrongCodes { get; init; } = 5;

    internal AttemptRule Name => new(FailuresPerName, TimeSpan.FromDays(1), TimeSpan.FromMinutes(1));

    internal AttemptRule AddressByMinute => new(FailuresPerAddressAndMinute, TimeSpan.FromMinutes(1));

    internal AttemptRule AddressByDay => new(FailuresPerAddressAndDay, TimeSpan.FromDays(1));

    internal AttemptRule Code => new(WrongCodes, TimeSpan.FromMinutes(15));

    internal bool IsWithinBounds => FailuresPerName is > 0 and <= 10 && FailuresPerAddressAndMinute is > 0 and <= 60
        && FailuresPerAddressAndDay is > 0 and <= 1000 && WrongCodes is > 0 and <= 10;
}
