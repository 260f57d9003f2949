using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>Reads who made the work, in the order of <see cref="Person"/>.</summary>
internal static class PeopleFields
{
    /// <summary>The people in the order of the credits, without those that are wrong.</summary>
    public static IReadOnlyList<Person> Read(JsonField field) =>
        [.. field.Items(Subject.MaxPeople).Select(item => item.Object()).OfType<JsonFields>().Select(One).OfType<Person>()];

    private static Person? One(JsonFields fields)
    {
        var name = fields.Required("name")?.Text(Person.MaxName);
        var alsoKnownAs = fields.Optional("alsoKnownAs")?.Text(Person.MaxName);
        var role = fields.Optional("role")?.Text(Person.MaxName);
        var character = fields.Optional("character")?.Text(Person.MaxName);
        fields.RefuseOthers();
        return name is null ? null : new Person(name, alsoKnownAs, role, character);
    }
}
