namespace CrmGraph.TestKit;

/// <summary>Takes the folder of a test away.</summary>
public static class TemporaryFolder
{
    private const int Tries = 100;

    /// <summary>Deletes it and all it holds, though a connection that is just closing may still put a file into it.</summary>
    public static async Task DeleteAsync(string folder)
    {
        for (var tries = 1; Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (tries < Tries)
            {
                await Task.Delay(50);
            }
        }
    }
}
