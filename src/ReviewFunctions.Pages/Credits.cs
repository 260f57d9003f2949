using ReviewFunctions.Reviews;

namespace ReviewFunctions.Pages;

/// <summary>The people of a work as a page lists them: those who made it by what they did, and the cast for itself.</summary>
public static class Credits
{
    private static readonly string[] Acting = ["actor", "actress", "cast", "voice", "voice actor"];

    /// <summary>Whether a person plays in the work.</summary>
    public static bool IsCast(Person person) =>
        person.Character is not null || (person.Role is { } role && Acting.Contains(role, StringComparer.OrdinalIgnoreCase));

    /// <summary>Those who play in it, in their order.</summary>
    public static IReadOnlyList<Person> Cast(Subject subject) => [.. subject.People.Where(IsCast)];

    /// <summary>All others by what they did, in the order in which that first comes up; under no name if it is not said.</summary>
    public static IEnumerable<IGrouping<string, Person>> Makers(Subject subject) =>
        subject.People.Where(person => !IsCast(person)).GroupBy(person => Label(person.Role), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a member of the cast did besides playing; <see langword="null"/> for nothing more.</summary>
    public static string? FurtherRole(Person person) =>
        person.Role is { } role && !Acting.Contains(role, StringComparer.OrdinalIgnoreCase) ? role : null;

    private static string Label(string? role) => role is null ? "" : char.ToUpperInvariant(role[0]) + role[1..];
}
