using CrmGraph.GraphQL.Tests.Conventions.Sample;

namespace CrmGraph.GraphQL.Tests.Conventions;

public sealed class SchemaShapeTests
{
    [Fact]
    public void The_sample_model_has_the_golden_schema()
    {
        var sdl = SchemaPrinter.Print(SampleSchema.Builder().Build());

        Golden.Equal("Conventions/Sample/sample.graphql", sdl);
    }
}
