namespace CrmGraph.GraphQL.Validation;

/// <summary>The sections of the specification that errors point to in <c>extensions.specifiedBy</c>.</summary>
internal static class SpecSection
{
    private const string Edition = "https://spec.graphql.org/September2025/#";

    public const string ExecutableDefinitions = Edition + "sec-Executable-Definitions";
    public const string OperationTypeExistence = Edition + "sec-Operation-Type-Existence";
    public const string OperationNameUniqueness = Edition + "sec-Operation-Name-Uniqueness";
    public const string LoneAnonymousOperation = Edition + "sec-Lone-Anonymous-Operation";
    public const string SingleRootField = Edition + "sec-Single-Root-Field";
    public const string FieldSelections = Edition + "sec-Field-Selections";
    public const string FieldSelectionMerging = Edition + "sec-Field-Selection-Merging";
    public const string LeafFieldSelections = Edition + "sec-Leaf-Field-Selections";
    public const string ArgumentNames = Edition + "sec-Argument-Names";
    public const string ArgumentUniqueness = Edition + "sec-Argument-Uniqueness";
    public const string RequiredArguments = Edition + "sec-Required-Arguments";
    public const string FragmentNameUniqueness = Edition + "sec-Fragment-Name-Uniqueness";
    public const string FragmentSpreadTypeExistence = Edition + "sec-Fragment-Spread-Type-Existence";
    public const string FragmentsOnCompositeTypes = Edition + "sec-Fragments-on-Object-Interface-or-Union-Types";
    public const string FragmentsMustBeUsed = Edition + "sec-Fragments-Must-Be-Used";
    public const string FragmentSpreadTargetDefined = Edition + "sec-Fragment-Spread-Target-Defined";
    public const string FragmentSpreadsMustNotFormCycles = Edition + "sec-Fragment-Spreads-Must-Not-Form-Cycles";
    public const string FragmentSpreadIsPossible = Edition + "sec-Fragment-Spread-Is-Possible";
    public const string ValuesOfCorrectType = Edition + "sec-Values-of-Correct-Type";
    public const string InputObjectFieldNames = Edition + "sec-Input-Object-Field-Names";
    public const string InputObjectFieldUniqueness = Edition + "sec-Input-Object-Field-Uniqueness";
    public const string InputObjectRequiredFields = Edition + "sec-Input-Object-Required-Fields";
    public const string OneOfInputObjects = Edition + "sec-OneOf-Input-Objects";
    public const string DirectivesAreDefined = Edition + "sec-Directives-Are-Defined";
    public const string DirectivesAreInValidLocations = Edition + "sec-Directives-Are-in-Valid-Locations";
    public const string DirectivesAreUniquePerLocation = Edition + "sec-Directives-Are-Unique-per-Location";
    public const string VariableUniqueness = Edition + "sec-Variable-Uniqueness";
    public const string VariablesAreInputTypes = Edition + "sec-Variables-Are-Input-Types";
    public const string AllVariableUsesDefined = Edition + "sec-All-Variable-Uses-Defined";
    public const string AllVariablesUsed = Edition + "sec-All-Variables-Used";
    public const string AllVariableUsagesAreAllowed = Edition + "sec-All-Variable-Usages-Are-Allowed";
}
