using System.Globalization;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Pages;

/// <summary>What languages are called by those who speak them, as ICU has it.</summary>
public static class LanguageNames
{
    /// <summary>The name of a language, such as <c>한국어</c>; its tag for one that has no name.</summary>
    public static string Of(LanguageTag language)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(language.ToString(), predefinedOnly: true);
            return (culture.IsNeutralCulture ? culture : culture.Parent).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return language.ToString();
        }
    }
}
