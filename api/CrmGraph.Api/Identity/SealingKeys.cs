namespace CrmGraph.Api.Identity;

/// <summary>Where the keys lie that seal the seeds of second factors and the cookies of known devices.</summary>
internal static class SealingKeys
{
    public const string FolderSetting = "DataProtection:KeysFolder";
    private const string InContainer = "DOTNET_RUNNING_IN_CONTAINER";

    /// <summary>What is wrong when keys would end with the process or its container; null when they outlive them, or nothing is at stake.</summary>
    public static string? Warning(IConfiguration configuration, IHostEnvironment environment, string home)
    {
        if (environment.IsDevelopment() || configuration[FolderSetting] is { Length: > 0 })
        {
            return null;
        }

        var inContainer = configuration[InContainer] is "1" or "true" or "True";
        return inContainer || home.Length == 0
            ? $"The setting {FolderSetting} is missing, and the keys end with {(inContainer ? "this container" : "this process")}: nobody with an authenticator app "
                + $"could sign in after the next start. Set {FolderSetting.Replace(":", "__", StringComparison.Ordinal)} to a folder that is kept, the same for every instance."
            : null;
    }
}
