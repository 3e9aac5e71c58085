namespace CrmGraph.GraphQL.Tests.Language;

/// <summary>Documents that use every form of the grammar.</summary>
internal static class KitchenSink
{
    public const string Executable = """
        "A described query"
        query customerPage("which" $id: ID! @onVariable, $size: PageSize = {first: 10, order: [NAME, AGE]}, $on: Boolean = true)
        @onQuery {
          one: customer(id: $id) {
            id,
            ... on Company @onInline { legalName, contacts(first: 10, after: "x\u{1F600}") @include(if: $on) { ...contact @onSpread } }
            ... @skip(unless: $on) { id }
            ... { id }
          }
        }

        mutation rename { rename(input: {id: "Q3VzdG9tZXI6MQ==", name: "Ann \"the\" 客户", tags: [], note: null, score: -1.5e10}) @defer { customer { name } } }

        subscription bell($after: String @onVariable) @onSubscription { onNotification(after: $after) { id query { mutation subscription fragment on true false null } } }

        """ + "\"\"\"\n  A fragment,\n    described.\n\"\"\"\n" + """
        fragment contact on Contact @onFragmentDefinition { phone(format: E164, text: "a\tb", block: "plain", on: true, off: false) }

        query ($typed: [[Int!]]! ) { unnamed(truthy: true, falsy: false, nullish: null), query }

        { __typename }
        """;

    public const string TypeSystem = "\"\"\"\nThe schema\nof two lines.\n\"\"\"\n" + """
        schema @onSchema { query: QueryType mutation: MutationType subscription: SubscriptionType }

        "A described type"
        type Foo implements Bar & Baz & Two @onObject {
          one: Type
          "described" two("arg" argument: InputType!): Type @onField
          three(argument: InputType, other: String): Int @deprecated(reason: "old")
          four(argument: String = "string"): String
          five(argument: [String] = ["string", "string"]): String
          six(argument: InputType = {key: "value"}): Type
          seven(argument: Int = null @onArgument): Type
        }
        type Empty
        type AnnotatedObject @onObject(arg: "value") { annotated(arg: Type = "default" @onArgument): Type @onField }
        extend type Foo { seven(argument: [String]): Type }
        extend type Foo @onType
        extend type Foo implements More
        interface Bar implements Baz { one: Type four(argument: String = "string"): String }
        interface Bare
        extend interface Bar implements Two { two(argument: InputType!): Type }
        extend interface Bar @onInterface
        union Feed = Story | Article | Advert
        union AnnotatedUnion @onUnion = A | B
        union Undefined
        extend union Feed = Photo | Video
        extend union Feed @onUnion
        scalar CustomScalar
        scalar AnnotatedScalar @onScalar
        extend scalar CustomScalar @onScalar
        enum Site { "first" VIEW MOBILE @onEnumValue @deprecated }
        enum Bare2
        extend enum Site { VR }
        extend enum Site @onEnum
        input Filter { key: String! "the answer" answer: Int = 42 @onInputField }
        input Bare3
        extend input Filter { other: Float = 1.23e4 }
        extend input Filter @onInput
        directive @skip2("Skipped when true." if: Boolean! @onArgument) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @many(name: String) repeatable on | SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION
          | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | QUERY | MUTATION | SUBSCRIPTION | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        extend schema @onSchema
        extend schema { subscription: Other }
        """;
}
