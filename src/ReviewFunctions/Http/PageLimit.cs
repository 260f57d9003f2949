using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Http;

/// <summary>Reads how long a page of a list is to be.</summary>
internal static class PageLimit
{
    /// <summary>The longest page.</summary>
    public const int Max = 100;

    /// <summary>How long a page is unless somebody says otherwise.</summary>
    public const int Default = 20;

    /// <summary>The parameter's name.</summary>
    public const string Parameter = "limit";

    /// <summary>The query parameter <c>limit</c>, 1 to 100; 20 without it.</summary>
    /// <returns><see langword="null"/> if it is anything else.</returns>
    public static int? Of(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Parameter, out var text)) return Default;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= Max
            ? limit
            : null;
    }
}
