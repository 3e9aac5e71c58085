using System.Globalization;

namespace CrmGraph.GraphQL.Errors;

/// <summary>Refusals of what is larger than allowed; each names its limit.</summary>
public static class LimitErrors
{
    /// <summary>"More than {allowed} {limit}"; <paramref name="limit"/> is a plural noun.</summary>
    public static GraphQLError Exceeded(string limit, int allowed) =>
        new GraphQLError(string.Create(CultureInfo.InvariantCulture, $"The request has more than the allowed {allowed} {limit}."))
            .WithCode(ErrorCodes.LimitExceeded)
            .With("limit", limit)
            .With("allowed", allowed);

    /// <summary>Too many requests, or too dear ones, from one caller.</summary>
    public static GraphQLError RateLimited(TimeSpan wait) =>
        new GraphQLError("Too many requests. Try again later.").WithCode(ErrorCodes.RateLimited).With("retryAfter", (int)Math.Ceiling(wait.TotalSeconds));
}
