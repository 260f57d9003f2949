namespace ReviewFunctions.Testing;

/// <summary>
/// How hard the tests try: enough for every run of them, more for <c>make soak</c>, which sets the variables that are named here.
/// </summary>
public static class Effort
{
    private const int UsualSchedules = 500;

    /// <summary>How many places one is taken of in every run of the tests.</summary>
    private const int Stride = 5;

    /// <summary>How many random schedules a model test runs: 500, or what the variable <c>MODEL_SCHEDULES</c> says.</summary>
    public static int Schedules { get; } = Said("MODEL_SCHEDULES", UsualSchedules);

    /// <summary>How many reviews show one image in the tests of that: 150, or what the variable <c>IMAGE_USES</c> says.</summary>
    public static int ImageUses { get; } = Said("IMAGE_USES", 150);

    /// <summary>How many of the longest reviews are published at once in a process of little memory.</summary>
    public static int LongestReviews => IsLong ? 50 : 8;

    /// <summary>Whether there is time for more than usual.</summary>
    public static bool IsLong => Schedules > UsualSchedules;

    /// <summary>
    /// The numbers of storage calls, from 0 on, after which something dies or stalls: each of them if there is time,
    /// otherwise every fifth, from a random one on, so that each has its turn.
    /// </summary>
    /// <param name="count">How many places there are.</param>
    /// <param name="everywhere">Whether each is tried anyway: where a rule is broken, and the first fault ends the test.</param>
    public static IEnumerable<int> Places(int count, bool everywhere = false)
    {
        var stride = IsLong || everywhere ? 1 : Stride;
        for (var place = Random.Shared.Next(stride); place < count; place += stride) yield return place;
    }

    private static int Said(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var said) ? said : otherwise;
}
