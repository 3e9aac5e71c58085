using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Data;

internal static class SearchableText
{
    public const string Annotation = "Crm:Searchable";

    /// <summary>Text people look things up by: compared and ordered without regard to case on every database.</summary>
    public static PropertyBuilder<T> Searchable<T>(this PropertyBuilder<T> property)
    {
        property.HasAnnotation(Annotation, true);
        return property;
    }
}
