using CrmGraph.GraphQL.Errors;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>What the client can read: the best format for one result, and whether a stream of results may be sent as events.</summary>
internal readonly record struct AcceptHeader(ResponseFormat? Single, bool EventStream)
{
    // In the order of our preference; the first of equals wins.
    private static readonly (ResponseFormat Format, string Type, string Subtype)[] Offers =
    [
        (ResponseFormat.GraphQLResponse, "application", "graphql-response+json"),
        (ResponseFormat.Json, "application", "json"),
        (ResponseFormat.EventStream, "text", "event-stream"),
        (ResponseFormat.Multipart, "multipart", "mixed"),
    ];

    /// <summary>Reads the header; throws <see cref="RequestRefusedException"/> when it is no list of media ranges.</summary>
    public static AcceptHeader Parse(StringValues header)
    {
        if (StringValues.IsNullOrEmpty(header))
        {
            return new AcceptHeader(ResponseFormat.GraphQLResponse, EventStream: true);
        }

        if (!MediaTypeHeaderValue.TryParseStrictList(header!, out var ranges))
        {
            throw new RequestRefusedException(400, ErrorCodes.InvalidAcceptHeader, "The `Accept` header is not a list of media types.");
        }

        ResponseFormat? single = null;
        var best = (Quality: 0d, Specificity: 0);
        var eventStream = false;
        foreach (var (format, type, subtype) in Offers)
        {
            var rank = Rank(ranges, type, subtype);
            eventStream |= format == ResponseFormat.EventStream && rank.Quality > 0;
            if (rank.Quality > 0 && rank.CompareTo(best) > 0)
            {
                (single, best) = (format, rank);
            }
        }

        return new AcceptHeader(single, eventStream);
    }

    // RFC 9110, Accept: the most specific range that matches a type decides its quality.
    private static (double Quality, int Specificity) Rank(IList<MediaTypeHeaderValue> ranges, string type, string subtype)
    {
        var (quality, specificity) = (0d, 0);
        foreach (var range in ranges)
        {
            var match = Specificity(range, type, subtype);
            if (match > specificity)
            {
                (quality, specificity) = (range.Quality ?? 1, match);
            }
        }

        return (quality, specificity);
    }

    private static int Specificity(MediaTypeHeaderValue range, string type, string subtype) =>
        range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? 0
        : range.MatchesAllTypes ? 1
        : !range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) ? 0
        : range.MatchesAllSubTypes ? 2
        : range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) ? 3
        : 0;
}
