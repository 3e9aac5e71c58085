namespace CrmGraph.GraphQL.AspNetCore.Documents;

/// <summary>The documents a client may name by key instead of sending them.</summary>
public interface ITrustedDocuments
{
    /// <summary>The UTF-8 text stored under <paramref name="key"/>, or null.</summary>
    ReadOnlyMemory<byte>? Find(string key);
}
