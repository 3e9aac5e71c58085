namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>The body formats an answer can take.</summary>
internal enum ResponseFormat
{
    GraphQLResponse,
    Json,
    EventStream,
    Multipart,
}

internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";
    public const string EventStream = "text/event-stream; charset=utf-8";
    public const string Multipart = "multipart/mixed; boundary=\"-\"";

    public static string Of(ResponseFormat format) => format switch
    {
        ResponseFormat.Json => Json,
        ResponseFormat.EventStream => EventStream,
        ResponseFormat.Multipart => Multipart,
        _ => GraphQLResponse,
    };
}
