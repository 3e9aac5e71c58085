namespace CrmGraph.Api.Hosting;

/// <summary>The folder that relative paths of the configuration start from: the checkout in development, else the working folder.</summary>
public static class HomeFolder
{
    private const string Marker = "CrmGraph.sln";

    public static string Path { get; } = Find(Directory.GetCurrentDirectory());

    /// <summary><paramref name="path"/> below the home folder unless it is absolute.</summary>
    public static string Combine(string path) => System.IO.Path.GetFullPath(path, Path);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        return start;
    }
}
