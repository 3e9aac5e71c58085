using System.Globalization;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>The request never reached the engine: the transport answers with this status and error.</summary>
internal sealed class RequestRefusedException(int status, GraphQLError error) : Exception(error.Message)
{
    public RequestRefusedException(int status, string code, string message)
        : this(status, new GraphQLError(message).WithCode(code))
    {
    }

    public int Status { get; } = status;

    public GraphQLError Error { get; } = error;

    /// <summary>A header the status demands, such as <c>Allow</c>.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>A short word beside <c>errors</c>, for clients that are not GraphQL clients.</summary>
    public string? Reason { get; init; }

    public static RequestRefusedException Invalid(string message) => new(400, ErrorCodes.InvalidRequest, message);

    public static RequestRefusedException Unreadable() => new(400, ErrorCodes.InvalidJson, "Invalid JSON document.");

    public static RequestRefusedException TooLarge() => new(413, ErrorCodes.BodyTooLarge, "Max GraphQL request size reached.");

    public static RequestRefusedException TooMany(TimeSpan wait) => new(429, LimitErrors.RateLimited(wait))
    {
        Header = ("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
    };

    public static RequestRefusedException Method(string allow, string message) =>
        new(405, ErrorCodes.InvalidRequest, message) { Header = ("Allow", allow) };
}
