namespace CrmGraph.GraphQL.AspNetCore.Documents;

/// <summary>The documents a client may name by key instead of sending them.</summary>
public interface ITrustedDocuments
{
    /// <summary>The text stored under <paramref name="key"/>, or null.</summary>
    string? Find(string key);
}
