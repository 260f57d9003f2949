using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.Shelves;

/// <summary>
/// The rows of a CSV file (<see href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</see>), by the names of their columns.
/// </summary>
public static class CsvTable
{
    /// <summary>The longest field, in UTF-16 code units.</summary>
    public const int MaxField = 1024 * 1024;

    /// <summary>The most columns.</summary>
    public const int MaxColumns = 200;

    /// <summary>Reads the rows. What a row does not have is empty.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">What it is called, for whoever gave it.</param>
    /// <param name="columns">The columns that it must have to be what it is said to be.</param>
    /// <exception cref="CommandException">It has other columns, or a field that is too long.</exception>
    public static IEnumerable<CsvRow> Read(TextReader text, string name, params IEnumerable<string> columns)
    {
        var form = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MaxFieldSize = MaxField,
            BadDataFound = null,
            MissingFieldFound = null,
            PrepareHeaderForMatch = header => header.Header.Trim('\uFEFF', ' '),
        };
        using var csv = new CsvReader(text, form);
        if (!Move(csv, name)) throw new CommandException($"{name} is empty.");
        csv.ReadHeader();
        var heads = (csv.HeaderRecord ?? []).Select(head => head.Trim('\uFEFF', ' ')).ToList();
        if (heads.Count > MaxColumns) throw new CommandException($"{name} has more than {MaxColumns} columns.");
        var missing = columns.Except(heads, StringComparer.Ordinal).ToList();
        if (missing.Count > 0) throw new CommandException($"{name} has no column {string.Join(", ", missing)}.");
        while (Move(csv, name))
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var place = 0; place < heads.Count; place++) row.TryAdd(heads[place], csv.GetField(place)?.Trim() ?? "");
            yield return new CsvRow(row);
        }
    }

    private static bool Move(CsvReader csv, string name)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException fault)
        {
            throw new CommandException($"{name} cannot be read as CSV, or has a field of more than {MaxField} characters.", fault);
        }
    }
}

/// <summary>A row of a CSV file.</summary>
/// <param name="fields">Its fields by the names of their columns.</param>
public sealed class CsvRow(IReadOnlyDictionary<string, string> fields)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d"];

    /// <summary>A field; empty if the row does not have it.</summary>
    public string this[string column] => fields.GetValueOrDefault(column, "");

    /// <summary>A number; <see langword="null"/> if it is none.</summary>
    public decimal? Number(string column) =>
        decimal.TryParse(this[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A whole number above zero; <see langword="null"/> if it is none.</summary>
    public int? Whole(string column) =>
        int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>A year; <see langword="null"/> if it is none.</summary>
    public int? Year(string column) => Whole(column) is { } year and <= Subject.MaxYear ? year : null;

    /// <summary>A day; <see langword="null"/> if it is none.</summary>
    public DateOnly? Day(string column) =>
        DateOnly.TryParseExact(this[column], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1900
            ? day
            : null;

    /// <summary>The items of a list with commas between them.</summary>
    public IEnumerable<string> List(string column) =>
        this[column].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
