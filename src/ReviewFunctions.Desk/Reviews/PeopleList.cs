using System.Text.Json.Nodes;

namespace ReviewFunctions.Desk.Reviews;

/// <summary>Reads a list of people as it is pasted: one a line, with commas, tabs or semicolons between name, role and character.</summary>
public static class PeopleList
{
    private static readonly string[] Fields = ["name", "role", "character"];

    /// <summary>The people of a list. A line without a name is passed over.</summary>
    public static IReadOnlyList<JsonObject> Read(string list)
    {
        List<JsonObject> people = [];
        foreach (var line in list.Split('\n'))
        {
            var parts = line.Split([',', '\t', ';', '，'], Fields.Length, StringSplitOptions.TrimEntries);
            if (parts[0].Length == 0) continue;
            var person = new JsonObject();
            foreach (var (field, text) in Fields.Zip(parts))
                if (text.Length > 0) person[field] = text;
            people.Add(person);
        }

        return people;
    }
}
