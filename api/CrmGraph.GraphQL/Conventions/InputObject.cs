using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>Makes a CLR value from a coerced input object: through the constructor, then the remaining setters.</summary>
internal sealed class InputObject
{
    private readonly Type _type;
    private readonly ConstructorInfo? _constructor;
    private readonly ParameterInfo[] _parameters;
    private readonly List<InputMember> _members = [];
    private readonly Dictionary<InputValueDefinition, int> _index = [];
    private readonly Lazy<Func<object?[], object>> _construct;

    public InputObject(Type type)
    {
        _type = type;
        _constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        _parameters = _constructor?.GetParameters() ?? [];
        _construct = new Lazy<Func<object?[], object>>(CompileConstructor);
    }

    public IReadOnlyList<InputMember> Members => _members;

    /// <summary>The constructor parameter of the property's name, first letter lowered or not.</summary>
    public ParameterInfo? ParameterOf(PropertyInfo property) =>
        _parameters.FirstOrDefault(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    public void Add(InputValueDefinition definition, PropertyInfo property, ParameterInfo? parameter, InputConversion convert)
    {
        _index.Add(definition, _members.Count);
        var missing = parameter is { HasDefaultValue: true, DefaultValue: { } given } ? given : Default(property.PropertyType);
        _members.Add(new InputMember(definition, parameter, convert, missing, parameter is null ? Setter(property) : null));
    }

    /// <summary>Throws when the constructor wants something no member gives.</summary>
    public void Check()
    {
        if (_parameters.FirstOrDefault(p => _members.All(m => m.Parameter != p) && !p.HasDefaultValue) is { } orphan)
        {
            throw new SchemaException(
                $"The constructor of input `{_type.Name}` takes `{orphan.Name}`, but no public property has that name. Parameter and property must be named alike.");
        }
    }

    public object? Convert(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var values = new object?[_members.Count];
        var given = new bool[_members.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _members[i].Missing;
        }

        foreach (var (definition, raw) in ((InputObjectValue)value).Fields)
        {
            var i = _index[definition];
            try
            {
                values[i] = _members[i].Convert(raw);
                given[i] = true;
            }
            catch (InputConversionException e)
            {
                throw e.Under(definition.Name);
            }
        }

        return Construct(values, given);
    }

    private object Construct(object?[] values, bool[] given)
    {
        try
        {
            var result = _construct.Value(values);
            for (var i = 0; i < values.Length; i++)
            {
                if (given[i] && _members[i].Set is { } set)
                {
                    set(result, values[i]);
                }
            }

            return result;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            // A constructor that guards its values refuses what the client sent.
            throw new InputConversionException(null, e);
        }
    }

    private Func<object?[], object> CompileConstructor()
    {
        var values = Expression.Parameter(typeof(object?[]));
        var arguments = _parameters.Select(p => _members.FindIndex(m => m.Parameter == p) is var i and >= 0
            ? Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(i)), p.ParameterType)
            : (Expression)Expression.Constant(p.DefaultValue, p.ParameterType));
        var create = _constructor is null ? Expression.New(_type) : Expression.New(_constructor, arguments);
        return Expression.Lambda<Func<object?[], object>>(Expression.Convert(create, typeof(object)), values).Compile();
    }

    private static Action<object, object?> Setter(PropertyInfo property)
    {
        Action<object, object?>? set = null;
        return (target, value) => (set ??= CompileSetter(property))(target, value);
    }

    private static Action<object, object?> CompileSetter(PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var owner = property.DeclaringType!;
        var typed = owner.IsValueType ? Expression.Unbox(target, owner) : Expression.Convert(target, owner);
        var assign = Expression.Assign(Expression.Property(typed, property), Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<object, object?>>(assign, target, value).Compile();
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}

/// <summary>One member of an input: <paramref name="Missing"/> is its value when omitted; with a constructor parameter it has no setter.</summary>
internal sealed record InputMember(
    InputValueDefinition Definition, ParameterInfo? Parameter, InputConversion Convert, object? Missing, Action<object, object?>? Set);
