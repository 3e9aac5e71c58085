// Deleted by the commit that brings the syntax tree; it only lets the type system compile before it.
namespace CrmGraph.GraphQL.Language;

public abstract class ValueNode;
