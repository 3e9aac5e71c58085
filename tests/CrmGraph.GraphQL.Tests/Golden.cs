using System.Runtime.CompilerServices;

namespace CrmGraph.GraphQL.Tests;

/// <summary>Files that hold what a test expects. With GOLDEN=write the test rewrites its file instead; a build server never does.</summary>
internal static class Golden
{
    public static void Equal(string file, string actual)
    {
        var path = Path.Combine(ProjectFolder(), file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string ProjectFolder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
