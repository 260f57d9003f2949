using System.Globalization;
using System.Text.Json;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Reviews.Json;

/// <summary>
/// One value of a request and its place. Each reader gives the value, or an error at that place and <see langword="null"/>.
/// </summary>
/// <param name="json">The value.</param>
/// <param name="pointer">Its place.</param>
/// <param name="errors">What is wrong.</param>
/// <param name="stored">What is stored in its place, if something is.</param>
/// <param name="isPatch">Whether the request is a merge patch of that.</param>
public sealed class JsonField(JsonElement json, string pointer, FieldErrors errors, JsonElement? stored = null, bool isPatch = false)
{
    /// <summary>Whether two values say the same. Text that is not Unicode says nothing.</summary>
    public static bool AreSame(JsonElement left, JsonElement right)
    {
        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The text of a string; <see langword="null"/> for anything else and for text that is not Unicode.</summary>
    public static string? TextOf(JsonElement json)
    {
        try
        {
            return json.ValueKind is JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // The escapes in it are only decoded now.
            return null;
        }
    }

    /// <summary>Whether the value is a string.</summary>
    public bool IsString => json.ValueKind is JsonValueKind.String;

    /// <summary>Whether the value is stored as it is: rules that are younger than it do not refuse it.</summary>
    public bool IsUnchanged { get; } = stored is { } before && AreSame(json, before);

    /// <summary>Says what is wrong with the value.</summary>
    public void Refuse(string detail) => errors.Add(pointer, detail);

    /// <summary>Says what becomes of the value other than it was written.</summary>
    public void Warn(string detail) => errors.Warn(pointer, detail);

    /// <summary>A string as it was sent; refused when it is not Unicode text.</summary>
    public string? String()
    {
        if (json.ValueKind is not JsonValueKind.String)
        {
            Refuse("Must be a string.");
            return null;
        }

        if (TextOf(json) is { } text) return text;
        Refuse("Has half of a surrogate pair in it.");
        return null;
    }

    /// <summary>A line of plain text of 1 to <paramref name="maxLength"/> characters.</summary>
    public string? Text(int maxLength) => Text(text => PlainText.Fault(text, maxLength));

    /// <summary>The same where every reader sees it at once: without marks of spoilers, since nothing can fold it.</summary>
    public string? OpenText(int maxLength) => Text(text => PlainText.Fault(text, maxLength) ?? PlainText.FaultOfMarks(text));

    private string? Text(Func<string, string?> faultOf)
    {
        if (String() is not { } text) return null;
        if (IsUnchanged || faultOf(text) is not { } fault) return text;
        Refuse(fault);
        return null;
    }

    /// <summary>A line of plain text that names a channel, and so becomes part of a key and of an address.</summary>
    public string? ChannelName(int maxLength)
    {
        if (Text(maxLength) is not { } name) return null;
        if (ChannelKey.Fits(name)) return name;
        Refuse("Must have fewer characters that are not seen: the address that it is part of would be too long.");
        return null;
    }

    /// <summary>A whole number between two bounds, both of them allowed.</summary>
    public int? WholeNumber(int min, int max)
    {
        if (json.ValueKind is JsonValueKind.Number && json.TryGetInt32(out var number) && number >= min && number <= max) return number;
        Refuse($"Must be a whole number from {min} to {max}.");
        return null;
    }

    /// <summary>A number written without an exponent and with at most that many decimal places, which it keeps.</summary>
    public decimal? Number(int maxDecimals)
    {
        if (json.ValueKind is JsonValueKind.Number
            && decimal.TryParse(json.GetRawText(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out var number)
            && number.Scale <= maxDecimals)
        {
            return number;
        }

        Refuse($"Must be a number with at most {maxDecimals} decimal places, such as 4.5.");
        return null;
    }

    /// <summary>One of the names of an enumeration, in camel case.</summary>
    public T? OneOf<T>()
        where T : struct, Enum
    {
        if (String() is not { } name) return null;
        if (EnumNames.TryParse<T>(name, out var value)) return value;
        Refuse($"Must be one of {EnumNames.List<T>()}.");
        return null;
    }

    /// <summary>A language tag.</summary>
    public LanguageTag? Language()
    {
        if (String() is not { } text) return null;
        if (LanguageTag.TryParse(text, out var tag)) return tag;
        Refuse("Must be a language tag (BCP 47), such as en or ko-KR.");
        return null;
    }

    /// <summary>A slug, exactly as it stands.</summary>
    public Slug? Slug()
    {
        if (String() is not { } text) return null;
        if (Reviews.Slug.TryParse(text, out var slug)) return slug;
        Refuse($"Must be 1 to {Reviews.Slug.MaxLength} letters and digits, in lower case and form C, with single hyphens between them.");
        return null;
    }

    /// <summary>A time with its offset, cut to whole seconds.</summary>
    public DateTimeOffset? Instant()
    {
        if (String() is not { } text) return null;
        if (Rfc3339.TryParse(text, out var instant)) return instant;
        Refuse(
            $"Must be a time with an offset, such as 2026-12-01T09:00:00+09:00, in the years {Rfc3339.FirstYear} to {Rfc3339.LastYear}.");
        return null;
    }

    /// <summary>A day, a month or a year.</summary>
    public PartialDate? PartialDate()
    {
        if (String() is not { } text) return null;
        if (Reviews.PartialDate.TryParse(text, out var date)) return date;
        Refuse(
            "Must be a day, a month or a year that exists, such as 2026-11-22, 2026-11 or 2026, "
            + $"in the years {Rfc3339.FirstYear} to {Rfc3339.LastYear}.");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool? Truth()
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False) return json.GetBoolean();
        Refuse("Must be true or false.");
        return null;
    }

    /// <summary>The id of an image. Whether the image is there is asked later.</summary>
    public ImageId? Image()
    {
        if (String() is not { } text) return null;
        if (ImageId.TryParse(text, out var id)) return id;
        Refuse($"Must be the id of an image: {ImageId.Length} lower-case hexadecimal digits.");
        return null;
    }

    /// <summary>The id of a byline.</summary>
    public string? Byline()
    {
        if (String() is not { } id) return null;
        if (Site.Byline.IsId(id)) return id;
        Refuse($"Must be {Site.Byline.IdRule}.");
        return null;
    }

    /// <summary>An absolute <c>http</c> or <c>https</c> address of at most <paramref name="maxLength"/> UTF-16 code units.</summary>
    public Uri? Address(int maxLength)
    {
        if (String() is not { } text) return null;
        if (WebAddress.TryParse(text, maxLength, out var address)) return address;
        Refuse($"Must be an absolute http or https address of at most {maxLength} characters.");
        return null;
    }

    /// <summary>The fields of an object.</summary>
    public JsonFields? Object()
    {
        var before = stored is { ValueKind: JsonValueKind.Object } ? stored : null;
        if (json.ValueKind is JsonValueKind.Object) return new JsonFields(json, pointer, errors, before, isPatch && before is not null);
        Refuse("Must be an object.");
        return null;
    }

    /// <summary>The items of an array, up to the most that are allowed; an error when there are more.</summary>
    public IEnumerable<JsonField> Items(int max)
    {
        if (json.ValueKind is not JsonValueKind.Array) Refuse("Must be an array.");
        else if (json.GetArrayLength() > max) Refuse($"Must have at most {max} items.");

        return json.ValueKind is JsonValueKind.Array
            ? json.EnumerateArray().Take(max)
                .Select((item, index) => new JsonField(item, $"{pointer}/{index}", errors, StoredItem(item, index)))
            : [];
    }

    /// <summary>The stored item that says the same, wherever it is; else the one in the same place.</summary>
    private JsonElement? StoredItem(JsonElement item, int index)
    {
        if (stored is not { ValueKind: JsonValueKind.Array } list) return null;
        foreach (var former in list.EnumerateArray())
            if (AreSame(item, former)) return former;
        return index < list.GetArrayLength() ? list[index] : null;
    }
}
