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

    /// <summary>A field was to be written that the caller may not write.</summary>
    public static GraphQLException FieldWrite(GovernedField field) =>
        new(new GraphQLError(Message).WithCode(ErrorCodes.NotAuthorized).With("reason", "FIELD_WRITE").With("coordinate", field.Coordinate));

    /// <summary>A field was to leave in a file that the caller may not take out at all.</summary>
    public static GraphQLException FieldExport(GovernedField field) =>
        new(new GraphQLError(Message).WithCode(ErrorCodes.NotAuthorized).With("reason", "FIELD_EXPORT").With("coordinate", field.Coordinate));

    /// <summary>A field was filtered, searched or ordered by that the caller does not read in full.</summary>
    public static GraphQLException FieldUse(GovernedField field) =>
        new(new GraphQLError(Message).WithCode(ErrorCodes.NotAuthorized).With("reason", "FIELD_USE").With("coordinate", field.Coordinate));
}
