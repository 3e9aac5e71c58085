using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Access;

/// <summary>The ways to be turned away; they say nothing about what exists.</summary>
internal static class Refusals
{
    private const string Message = "The current user is not authorized to access this resource.";

    public static GraphQLError NotAuthenticated { get; } = new GraphQLError(Message).WithCode(ErrorCodes.NotAuthenticated);

    /// <summary>Signed in, but a role asks for a second factor that is not set up yet.</summary>
    public static GraphQLError SecondFactorRequired => new GraphQLError(Messages.For(ErrorCodes.SecondFactorRequired)).WithCode(ErrorCodes.SecondFactorRequired);

    public static GraphQLError NotAuthorized { get; } = new GraphQLError(Message).WithCode(ErrorCodes.NotAuthorized);

    /// <summary>A field was filtered, searched or ordered by that the caller does not read in full.</summary>
    public static GraphQLException FieldUse(GovernedField field) =>
        new(new GraphQLError(Message).WithCode(ErrorCodes.NotAuthorized).With("reason", "FIELD_USE").With("coordinate", field.Coordinate));
}
