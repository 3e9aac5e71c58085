using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Errors;

/// <summary>
/// A rule of the CRM said no. The code is stable and part of the contract; the message is for people, in their language.
/// A field that does not declare it among its errors still answers with its code, never as an error of ours.
/// </summary>
public abstract class DomainException(string code) : GraphQLException(new GraphQLError(Messages.For(code)).WithCode(code))
{
    /// <summary>What went wrong as a stable word, such as <c>CUSTOMER_NAME_REQUIRED</c>: decide by it, not by the message.</summary>
    public string Code { get; } = code;
}

/// <summary>A value that was sent breaks a rule of its field.</summary>
public sealed class ValidationException(string code, string? field) : DomainException(code)
{
    /// <summary>The member of the input that was refused; null when it is none of them alone.</summary>
    public string? Field { get; } = field;
}

/// <summary>The record exists but its state does not allow the step.</summary>
public sealed class InvalidStateException(string code) : DomainException(code);

/// <summary>There is no such record, or the viewer may not see it: both read the same.</summary>
public sealed class NotFoundException(string code) : DomainException(code);

/// <summary>Another record holds the value already.</summary>
public sealed class DuplicateException(string code, string field) : DomainException(code)
{
    /// <summary>The member of the input whose value is taken.</summary>
    /// <remarks>Nullable as that of <see cref="ValidationException"/>, so that a client can select both under one name.</remarks>
    public string? Field { get; } = field;
}

/// <summary>Someone else changed the record since it was read.</summary>
public sealed class VersionConflictException(int currentVersion) : DomainException("VERSION_CONFLICT")
{
    /// <summary>The version the record has now. Read it again, and decide whether your change still makes sense.</summary>
    public int CurrentVersion { get; } = currentVersion;
}
