using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Http.Paging;

/// <summary>Reads the parameter for the number of items on a page.</summary>
internal static class PageLimit
{
    /// <summary>The most items on a page.</summary>
    public const int Max = 100;

    /// <summary>The number of items on a page if the request gives none.</summary>
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
