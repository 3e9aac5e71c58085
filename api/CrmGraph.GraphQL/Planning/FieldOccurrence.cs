using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Planning;

/// <summary>One place of the document that asks for a field, and the flags that must be set for it to count.</summary>
internal readonly record struct FieldOccurrence(FieldNode Node, ulong Mask);
