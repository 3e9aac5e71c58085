using System.Text;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Types;

public sealed class GlobalIdTests
{
    private static readonly Guid Key = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public void A_number_is_its_decimal_text() => Assert.Equal("Q3VzdG9tZXI6MQ==", GlobalId.Encode("Customer", 1));

    [Fact]
    public void A_guid_is_its_sixteen_bytes()
    {
        var raw = Convert.FromBase64String(GlobalId.Encode("Customer", Key));

        Assert.Equal([.. "Customer:"u8, .. Key.ToByteArray()], raw);
    }

    [Theory]
    [InlineData("Customer")]
    [InlineData("A")]
    [InlineData("ALongerTypeNameThanMost")]
    public void Writing_equals_encoding(string typeName)
    {
        using var writer = new ResultWriter();
        GlobalId.Write(writer, typeName, Key);
        writer.WriteByte((byte)' ');
        GlobalId.Write(writer, typeName, "k");

        Assert.Equal($"\"{GlobalId.Encode(typeName, Key)}\" \"{GlobalId.Encode(typeName, "k")}\"", Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void Guids_of_every_byte_survive()
    {
        for (var i = 0; i < 200; i++)
        {
            var key = Guid.NewGuid();

            Assert.True(GlobalId.TryDecodeKey(GlobalId.Encode("T", key), "T", typeof(Guid), out var decoded, out _));
            Assert.Equal(key, decoded);
        }
    }

    public static TheoryData<string> Tolerated => new()
    {
        GlobalId.Encode("Customer", Key),
        GlobalId.Encode("Customer", Key).TrimEnd('='),
        GlobalId.Encode("Customer", Key).Replace('+', '-').Replace('/', '_'),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"Customer:{Key:N}")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"Customer\ng{Key:N}")),
    };

    [Theory]
    [MemberData(nameof(Tolerated))]
    public void Older_and_foreign_forms_are_read(string id)
    {
        Assert.True(GlobalId.TryDecodeKey(id, "Customer", typeof(Guid?), out var key, out _));
        Assert.Equal(Key, key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Q3VzdG9tZXI=")]
    [InlineData("Q3VzdG9tZXI6")]
    [InlineData("Q3VzdG9tZXI6eHl6")]
    [InlineData("****")]
    public void Broken_ids_are_refused(string id)
    {
        Assert.False(GlobalId.TryDecodeKey(id, "Customer", typeof(Guid), out _, out var error));
        Assert.Equal($"The ID `{id}` has an invalid format.", error);
    }

    [Fact]
    public void Over_long_ids_are_refused_without_being_repeated()
    {
        Assert.False(GlobalId.TryDecodeKey(new string('A', 100_000), "Customer", typeof(Guid), out _, out var error));
        Assert.True(error!.Length < 100);
    }

    [Fact]
    public void Only_without_a_type_the_plain_key_is_accepted()
    {
        Assert.True(GlobalId.TryDecodeKey(Key.ToString(), null, typeof(Guid), out var key, out _));
        Assert.Equal(Key, key);
        Assert.False(GlobalId.TryDecodeKey(Key.ToString(), "Customer", typeof(Guid), out _, out _));
    }
}
