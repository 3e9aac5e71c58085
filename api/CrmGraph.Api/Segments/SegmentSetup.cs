namespace CrmGraph.Api.Segments;

internal static class SegmentSetup
{
    public static void AddCrmSegments(this IServiceCollection services) => services.AddScoped<SegmentFilter>();
}
