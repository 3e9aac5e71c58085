namespace CrmGraph.Api.Access;

/// <summary>The only way to work without a viewer: ask for it by name.</summary>
public static class SystemScope
{
    /// <summary>A service scope whose <see cref="RecordScope"/> sees every record.</summary>
    public static AsyncServiceScope CreateSystemScope(this IServiceScopeFactory factory)
    {
        var scope = factory.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RecordScope>().OpenForSystem();
        return scope;
    }
}
