using System.Buffers;
using System.Text;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class ResultWriterTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("\"\\\n\r\t\u0001", "\"\\\"\\\\\\n\\r\\t\\u0001\"")]
    [InlineData("客户 😀", "\"客户 😀\"")]
    [InlineData("</script>", "\"</script>\"")]
    public void Text_is_escaped_as_json_needs_it(string text, string expected)
    {
        using var writer = new ResultWriter();

        writer.WriteString(text.AsSpan());

        Assert.Equal(expected, Text(writer));
    }

    [Fact]
    public void Long_text_grows_the_buffer()
    {
        using var writer = new ResultWriter(16);
        var text = new string('客', 100_000);

        writer.WriteString(text.AsSpan());

        Assert.Equal($"\"{text}\"", Text(writer));
    }

    [Fact]
    public void Insertions_stand_where_they_were_made_whenever_they_are_filled()
    {
        using var writer = new ResultWriter();
        writer.WriteRaw("[1,"u8);
        var first = writer.Insert();
        writer.WriteRaw(","u8);
        var second = writer.Insert();
        writer.WriteRaw(",9]"u8);

        second.WriteRaw("5"u8);
        first.WriteRaw("2,"u8);
        var inner = first.Insert();
        first.WriteRaw(",4"u8);
        inner.WriteRaw("3"u8);

        Assert.Equal("[1,2,3,4,5,9]", Text(writer));
        Assert.Equal(13, writer.TotalLength);
    }

    [Fact]
    public void Truncating_forgets_text_and_insertions_after_the_mark_only()
    {
        using var writer = new ResultWriter();
        writer.WriteRaw("["u8);
        writer.Insert().WriteRaw("1"u8);
        var mark = writer.Mark;
        writer.WriteRaw(",2,"u8);
        writer.Insert().WriteRaw("3"u8);

        writer.Truncate(mark);
        writer.WriteRaw("]"u8);

        Assert.Equal("[1]", Text(writer));
    }

    private static string Text(ResultWriter writer)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.CopyTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
