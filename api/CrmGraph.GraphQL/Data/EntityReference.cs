namespace CrmGraph.GraphQL.Data;

/// <summary>Stands for the entity with this key: a resolver may return it wherever the entity is expected, and the row is read with the caller's rights (null when there is none they may see).</summary>
public sealed record EntityReference(Type Entity, object Key);
