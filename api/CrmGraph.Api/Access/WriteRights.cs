using System.Collections.Concurrent;
using System.Reflection;
using CrmGraph.Api.Identity;

namespace CrmGraph.Api.Access;

/// <summary>
/// Marks a mutation, or its input, whose arguments write the members of the same name of <typeparamref name="TEntity"/>; or
/// one argument that writes the member it names.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class WritesAttribute<TEntity> : Attribute, IWrites
{
    /// <summary>On an argument: the member it writes.</summary>
    public string? Member { get; init; }

    Type IWrites.Entity => typeof(TEntity);
}

internal interface IWrites
{
    Type Entity { get; }

    string? Member { get; }
}

/// <summary>Who may give a value to which member. Whose a record is also needs the right to transfer.</summary>
internal static class WriteRights
{
    private static readonly ConcurrentDictionary<ICustomAttributeProvider, GovernedField[]> ByInput = new();

    /// <summary>
    /// Whether the viewer may write what an argument writes, of some record at least. Of whose records is noted in
    /// <paramref name="scope"/>: the mutation asks again when it has the record.
    /// </summary>
    public static bool MayWrite(Viewer viewer, ICustomAttributeProvider input, RecordScope scope)
    {
        foreach (var field in FieldsOf(input))
        {
            if (AccessModel.RecordOf(field.Entity) is not { } record)
            {
                if (!viewer.Access.Roles.Any(r => r.Of(field).Write))
                {
                    return false;
                }

                continue;
            }

            var reach = viewer.Access.WriteReach(field);
            if (AccessModel.SaysWhose(field))
            {
                var transfer = viewer.Access.Of(record, RecordAction.Transfer);
                reach = transfer < reach ? transfer : reach;
            }

            if (reach == Reach.None)
            {
                return false;
            }

            scope.NoteWrite(record, reach);
        }

        return true;
    }

    /// <summary>The fields an argument or a member of an input writes.</summary>
    public static IReadOnlyList<GovernedField> FieldsOf(ICustomAttributeProvider input) => ByInput.GetOrAdd(input, Find);

    private static GovernedField[] Find(ICustomAttributeProvider input)
    {
        var (owner, name) = input switch
        {
            PropertyInfo property => ((MemberInfo)property.DeclaringType!, property.Name),
            ParameterInfo parameter => (parameter.Member, char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..]),
            _ => throw new ArgumentException("An input is a property or a parameter.", nameof(input)),
        };
        return
        [
            .. from writes in owner.GetCustomAttributes().Concat(input.GetCustomAttributes(inherit: true)).OfType<IWrites>()
               let member = writes.Entity.GetProperty(writes.Member ?? name)
               where member is not null
               let field = AccessModel.Find(member)
               where field is not null
               select field,
        ];
    }
}
