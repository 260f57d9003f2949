namespace ReviewFunctions.Benchmarks.Load;

/// <summary>A server under load, and what its runs said.</summary>
/// <param name="page">What is asked for.</param>
/// <param name="processorTime">The processor time that it has used so far, where that is known.</param>
internal sealed class LoadedServer(Uri page, Func<TimeSpan>? processorTime = null)
{
    private readonly List<WrkRun> _runs = [];
    private readonly List<double> _processorTimes = [];

    /// <summary>What is asked for.</summary>
    public Uri Page => page;

    /// <summary>Answers a second, in the median of its runs.</summary>
    public double RequestsPerSecond => Median.Of(_runs.Select(run => run.RequestsPerSecond));

    /// <summary>In milliseconds, in the median of its runs.</summary>
    public double P99 => Median.Of(_runs.Select(run => run.P99));

    /// <summary>Microseconds of processor time for an answer, in the median of its runs.</summary>
    public double Microseconds => Median.Of(_processorTimes);

    /// <summary>Forgets the runs so far.</summary>
    public void Forget()
    {
        _runs.Clear();
        _processorTimes.Clear();
    }

    /// <summary>Puts it under load once.</summary>
    public async Task RunAsync(int seconds, params string[] headers)
    {
        var before = processorTime?.Invoke();
        var run = await Wrk.RunAsync(page, seconds, headers);
        _runs.Add(run);
        if (processorTime?.Invoke() - before is { } used) _processorTimes.Add(used.TotalMicroseconds / run.Requests);
    }
}
