namespace ReviewFunctions.Testing;

/// <summary>How hard the model tests try: enough for every run of the tests, more for <c>make soak</c>, which sets <c>MODEL_SCHEDULES</c>.</summary>
public static class Effort
{
    private const int UsualSchedules = 500;

    /// <summary>How many places one is taken of in every run of the tests.</summary>
    private const int Stride = 5;

    /// <summary>How many random schedules a model test runs: 500, or what the variable <c>MODEL_SCHEDULES</c> says.</summary>
    public static int Schedules { get; } = int.TryParse(Environment.GetEnvironmentVariable("MODEL_SCHEDULES"), out var said) ? said : UsualSchedules;

    /// <summary>Whether there is time for more than usual.</summary>
    public static bool IsLong => Schedules > UsualSchedules;

    /// <summary>
    /// The numbers of storage calls, from 0 on, after which something dies or stalls: each of them if there is time,
    /// otherwise every fifth, from a random one on, so that each has its turn.
    /// </summary>
    public static IEnumerable<int> Places(int count)
    {
        var stride = IsLong ? 1 : Stride;
        for (var place = Random.Shared.Next(stride); place < count; place += stride) yield return place;
    }
}
