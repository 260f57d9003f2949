namespace ReviewFunctions.Reviews;

/// <summary>
/// Where a place is (<see href="https://schema.org/PostalAddress">schema.org PostalAddress</see>). It has at least one part; each is plain
/// text of at most 200 characters.
/// </summary>
/// <param name="Street">The street with the number of the house.</param>
/// <param name="Locality">The town.</param>
/// <param name="Region">The state, the province or the county.</param>
/// <param name="PostalCode">The postal code.</param>
/// <param name="Country">The country: two upper-case letters (<see href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166-1
/// alpha-2</see>), such as <c>KR</c>. Whether a country has them is not checked.</param>
public sealed record PostalAddress(
    string? Street = null, string? Locality = null, string? Region = null, string? PostalCode = null, string? Country = null)
{
    /// <summary>The longest part, in Unicode scalar values.</summary>
    public const int MaxPart = 200;

    /// <summary>What a country is, as a regular expression for all of it.</summary>
    public const string CountryPattern = "[A-Z]{2}";

    /// <summary>The parts that are known, under their names at schema.org.</summary>
    public IEnumerable<(string Property, string Text)> SchemaOrgParts()
    {
        if (Street is not null) yield return ("streetAddress", Street);
        if (Locality is not null) yield return ("addressLocality", Locality);
        if (Region is not null) yield return ("addressRegion", Region);
        if (PostalCode is not null) yield return ("postalCode", PostalCode);
        if (Country is not null) yield return ("addressCountry", Country);
    }

    /// <summary>In a line, from the street to the country.</summary>
    public override string ToString() => string.Join(", ", SchemaOrgParts().Select(part => part.Text));
}
