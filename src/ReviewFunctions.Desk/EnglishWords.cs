using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ReviewFunctions.Desk;

/// <summary>
/// The desk's words in English, which are the keys. The library would look for each in resources that are not there, and catch a fault
/// for each: that takes longer than to show the first screen.
/// </summary>
public sealed class EnglishWords : IStringLocalizer<Words>
{
    /// <inheritdoc/>
    public LocalizedString this[string name] => new(name, name);

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.CurrentCulture, name, arguments));

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
