using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace ReviewFunctions.Storage.Backups;

/// <summary>
/// A row as a line of JSON, in the form that Table Storage itself uses: what JSON cannot tell apart has its type beside it
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations">payload format</see>).
/// </summary>
internal static class RowJson
{
    private const string TypeSuffix = "@odata.type";

    private static readonly string[] OfTheService = ["odata.etag", "Timestamp"];

    /// <summary>The row as a line. Its version and the time of its last write are the service's and stay there.</summary>
    public static string Write(TableEntity row)
    {
        var json = new JsonObject();
        foreach (var (name, value) in row.Where(column => !OfTheService.Contains(column.Key) && column.Value is not null))
        {
            var (plain, type) = Of(name, value);
            if (type is not null) json[name + TypeSuffix] = type;
            json[name] = plain;
        }
        return json.ToJsonString();
    }

    /// <summary>Reads what was written.</summary>
    /// <exception cref="InvalidDataException">It is no row.</exception>
    public static TableEntity Read(string line)
    {
        var json = JsonNode.Parse(line)?.AsObject() ?? throw new InvalidDataException("A row is null.");
        var row = new TableEntity();
        foreach (var (name, value) in json)
            if (!name.EndsWith(TypeSuffix, StringComparison.Ordinal) && value is JsonValue plain)
                row[name] = Of(plain, (string?)json[name + TypeSuffix]);
        return row;
    }

    private static (JsonNode Plain, string? Type) Of(string name, object value) => value switch
    {
        string text => (text, null),
        bool flag => (flag, null),
        int number => (number, null),
        long number => (number.ToString(CultureInfo.InvariantCulture), "Edm.Int64"),
        double number => (number.ToString("R", CultureInfo.InvariantCulture), "Edm.Double"),
        Guid id => (id.ToString(), "Edm.Guid"),
        DateTimeOffset time => (time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), "Edm.DateTime"),
        byte[] bytes => (Convert.ToBase64String(bytes), "Edm.Binary"),
        BinaryData bytes => (Convert.ToBase64String(bytes.ToMemory().Span), "Edm.Binary"),
        _ => throw new InvalidDataException($"The column {name} is of a type that tables do not have."),
    };

    private static object Of(JsonValue plain, string? type) => type switch
    {
        null when plain.TryGetValue<string>(out var text) => text,
        null when plain.TryGetValue<bool>(out var flag) => flag,
        null => plain.GetValue<int>(),
        "Edm.Int64" => long.Parse(plain.GetValue<string>(), CultureInfo.InvariantCulture),
        "Edm.Double" => double.Parse(plain.GetValue<string>(), CultureInfo.InvariantCulture),
        "Edm.Guid" => Guid.Parse(plain.GetValue<string>()),
        "Edm.DateTime" => DateTimeOffset.Parse(plain.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        "Edm.Binary" => Convert.FromBase64String(plain.GetValue<string>()),
        _ => throw new InvalidDataException($"A column is of the type {type}, which is unknown."),
    };
}
