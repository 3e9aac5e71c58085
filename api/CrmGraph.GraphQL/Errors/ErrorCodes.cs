namespace CrmGraph.GraphQL.Errors;

/// <summary>Every <c>extensions.code</c> the engine and its transports write. Clients branch on these, never on text.</summary>
public static class ErrorCodes
{
    // Authorization

    /// <summary>The field needs a signed-in user and there is none.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The user is signed in but may not read the field.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>A rule without policy and roles needs a default policy and none is configured.</summary>
    public const string NoDefaultPolicy = "AUTH_NO_DEFAULT_POLICY";

    /// <summary>The named policy does not exist.</summary>
    public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";

    // HTTP

    /// <summary>The request is well-formed JSON but not a GraphQL request.</summary>
    public const string InvalidRequest = "HC0009";

    /// <summary>The request body is larger than the server reads.</summary>
    public const string BodyTooLarge = "HC0010";

    /// <summary>The request could not be read for a syntax error in the body or in the document it holds.</summary>
    public const string RequestSyntax = "HC0011";

    /// <summary>The body is not JSON.</summary>
    public const string InvalidJson = "HC0012";

    /// <summary>Neither a document nor a document id was sent.</summary>
    public const string QueryOrIdMissing = "HC0013";

    /// <summary>None of the media types in <c>Accept</c> can be written.</summary>
    public const string NoAcceptableMediaType = "HC0063";

    /// <summary>The <c>Accept</c> header cannot be parsed.</summary>
    public const string InvalidAcceptHeader = "HC0064";

    /// <summary>A form request came without the <c>GraphQL-Preflight</c> header.</summary>
    public const string PreflightHeaderMissing = "HC0077";

    // Document

    /// <summary>The document is not GraphQL, or exceeds a parser limit.</summary>
    public const string Syntax = "HC0014";

    /// <summary>The pipeline was given no document.</summary>
    public const string DocumentMissing = "HC0015";

    /// <summary>A variable's value does not fit its type.</summary>
    public const string InvalidVariable = "HC0016";

    /// <summary>A variable is declared with a type that is no input type.</summary>
    public const string NotAnInputType = "HC0017";

    /// <summary>Introspection is switched off for this request.</summary>
    public const string IntrospectionNotAllowed = "HC0046";

    /// <summary>Introspection recurses deeper than any tool needs.</summary>
    public const string IntrospectionTooDeep = "HC0086";

    /// <summary>The document passes through the same field too often on one path.</summary>
    public const string CoordinateCycleDepth = "HC0087";

    /// <summary>Checking whether fields can be merged took more comparisons than allowed.</summary>
    public const string MergeBudget = "HC0107";

    // oneOf input objects

    /// <summary>No field of a oneOf input object is set.</summary>
    public const string OneOfNoneSet = "HC0054";

    /// <summary>More than one field of a oneOf input object is set.</summary>
    public const string OneOfMoreThanOneSet = "HC0055";

    /// <summary>The field of a oneOf input object is null.</summary>
    public const string OneOfFieldIsNull = "HC0056";

    /// <summary>The variable given to a field of a oneOf input object may be null.</summary>
    public const string OneOfVariableMustBeNonNull = "HC0057";

    // Execution

    /// <summary>A resolver's task failed outside the resolver itself.</summary>
    public const string TaskError = "HC0008";

    /// <summary>A non-nullable field resolved to null.</summary>
    public const string NonNullViolation = "HC0018";

    /// <summary>The operation's root value could not be made.</summary>
    public const string NoRootValue = "HC0019";

    /// <summary>The request ran out of time.</summary>
    public const string Timeout = "HC0045";

    /// <summary>The client went away or the server cancelled the request.</summary>
    public const string Cancelled = "HC0049";

    /// <summary>The parent of a resolver has another type than the resolver expects.</summary>
    public const string ParentCast = "HC0053";

    /// <summary><c>nodes</c> was asked for more ids than allowed.</summary>
    public const string TooManyNodes = "HC0076";

    /// <summary>A resolved value cannot be written as the scalar or enum of its field.</summary>
    public const string InvalidLeafValue = "EXEC_INVALID_LEAF_VALUE";

    /// <summary>The object type of a value behind an interface or union is unknown.</summary>
    public const string UnableToResolveAbstractType = "EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE";

    /// <summary>A resolved value is no list although the field is one.</summary>
    public const string ListTypeNotSupported = "EXEC_LIST_TYPE_NOT_SUPPORTED";

    // Data and paging

    /// <summary>A value of the client cannot be converted to the type the resolver takes.</summary>
    public const string ValueConversion = "HC0001";

    /// <summary>A literal cannot be read as its scalar.</summary>
    public const string InvalidLiteral = "HC0002";

    /// <summary>More than one element where at most one may be.</summary>
    public const string MoreThanOneElement = "HC0022";

    /// <summary>A filter operation got null although it or its member takes none.</summary>
    public const string NullFilterValue = "HC0026";

    /// <summary>More items were asked for than a page may hold.</summary>
    public const string PageSizeExceeded = "HC0051";

    /// <summary>Neither <c>first</c> nor <c>last</c> was given although one is required.</summary>
    public const string NoPagingBoundaries = "HC0052";

    /// <summary>The cursor is not one of this field and order.</summary>
    public const string InvalidCursor = "HC0078";

    /// <summary><c>first</c> or <c>last</c> is negative.</summary>
    public const string NegativePageSize = "HC0079";

    /// <summary><c>first</c> was not given although it is required.</summary>
    public const string NoForwardPagingBoundary = "HC0090";

    /// <summary>An aggregate is grouped by no key or by too many.</summary>
    public const string InvalidGroupKeys = "DATA_INVALID_GROUP_KEYS";

    // Cost

    /// <summary>The operation costs more than allowed.</summary>
    public const string CostExceeded = "HC0047";

    /// <summary>The pipeline asked for a cost before it was computed.</summary>
    public const string CostStateMissing = "HC0048";

    /// <summary>A list field takes exactly one slicing argument.</summary>
    public const string ExactlyOneSlicingArgument = "HC0082";

    // Limits

    /// <summary>The operation or one of its inputs is larger than allowed; <c>limit</c> names the limit and <c>allowed</c> its value.</summary>
    public const string LimitExceeded = "CRM_LIMIT_EXCEEDED";

    /// <summary>The caller sent too many requests or spent too much in too short a time; <c>retryAfter</c> tells the seconds to wait.</summary>
    public const string RateLimited = "CRM_RATE_LIMITED";

    /// <summary>Too many operations are running and waiting; try again after <c>retryAfter</c> seconds.</summary>
    public const string Overloaded = "CRM_OVERLOADED";

    /// <summary>The action needs a fresh proof of identity; <c>methods</c> names what proves it.</summary>
    public const string StepUpRequired = "CRM_STEP_UP_REQUIRED";

    /// <summary>A role of the user asks for a second factor and there is none yet: nothing else can be done until it is set up.</summary>
    public const string SecondFactorRequired = "CRM_SECOND_FACTOR_REQUIRED";

    // Persisted operations

    /// <summary>No document is stored under the id.</summary>
    public const string PersistedOperationNotFound = "HC0020";

    /// <summary>Only stored documents are executed here.</summary>
    public const string OnlyPersistedOperations = "HC0067";

    // Schema build

    /// <summary>Middleware attributes are not in the order paging, projection, filtering, sorting.</summary>
    public const string MiddlewareOrder = "HC0050";

    /// <summary>A <c>[Node]</c> type has no node resolver.</summary>
    public const string NodeResolverMissing = "HC0068";

    /// <summary>An interface has no implementing object type.</summary>
    public const string InterfaceHasNoImplementation = "SCHEMA_INTERFACE_NO_IMPL";
}
