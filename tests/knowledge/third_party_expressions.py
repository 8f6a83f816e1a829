"""What is measured of packages, written as in `stdlib_expressions`: what people keep in attributes and arguments."""

DISTRIBUTIONS = (
    "aiohttp",
    "aiosqlite",
    "boto3",
    "grpcio",
    "h5py",
    "httpx",
    "lmdb",
    "loguru",
    "matplotlib",
    "numpy",
    "opencv-python-headless",
    "pandas",
    "Pillow",
    "psycopg[binary,pool]",
    "pydantic",
    "pymongo",
    "redis",
    "requests",
    "rich",
    "sqlalchemy",
    "structlog",
    "tqdm",
    "zarr",
)

THIRD_PARTY = r"""
[aiohttp]
aiohttp.ClientSession = specimens.in_loop(packages.aiohttp_session)
~ aiohttp.ClientTimeout(total=1)

[boto3]
boto3.client('s3', region_name='eu-west-1')
boto3.client('sqs', region_name='eu-west-1')
boto3.resource('s3', region_name='eu-west-1')
boto3.resource('sqs', region_name='eu-west-1')
boto3.Session(region_name='eu-west-1')
boto3.session.Session(region_name='eu-west-1')
boto3.Session.client = boto3.Session(region_name='eu-west-1').client('s3')
boto3.Session.client = boto3.Session(region_name='eu-west-1').client('sqs')
boto3.session.Session.client = boto3.Session(region_name='eu-west-1').client('s3')
boto3.session.Session.client = boto3.Session(region_name='eu-west-1').client('sqs')
boto3.Session.resource = boto3.Session(region_name='eu-west-1').resource('s3')
boto3.Session.resource = boto3.Session(region_name='eu-west-1').resource('sqs')
boto3.session.Session.resource = boto3.Session(region_name='eu-west-1').resource('s3')
boto3.session.Session.resource = boto3.Session(region_name='eu-west-1').resource('sqs')
botocore.config.Config()
botocore.session.get_session()
botocore.session.Session()

[grpcio]
grpc.insecure_channel('localhost:1')
grpc.secure_channel('localhost:1', grpc.ssl_channel_credentials())
grpc.ssl_channel_credentials()
grpc.server(concurrent.futures.ThreadPoolExecutor(1))
grpc.aio.insecure_channel = specimens.in_loop(packages.grpc_aio_channel)

[h5py]
h5py.File('scratch.h5', 'w')
h5py.File.create_dataset = specimens.kept(h5py.File('scratch2.h5', 'w')).create_dataset('a', (1,))
h5py.File.create_group = specimens.kept(h5py.File('scratch3.h5', 'w')).create_group('a')
h5py.Group.create_dataset = specimens.kept(h5py.File('scratch4.h5', 'w')).create_group('a').create_dataset('a', (1,))

[httpx]
httpx.Client()
httpx.AsyncClient()
httpx.Request('GET', 'http://localhost')
~ httpx.Response(200)
httpx.Timeout(1)
httpx.Limits()
httpx.HTTPTransport()

[lmdb]
lmdb.open('scratch')
lmdb.Environment('scratch2')
lmdb.Environment.begin = specimens.kept(lmdb.open('scratch3')).begin()

[loguru]
~ loguru.logger
~ loguru.logger.bind(a=1)
~ loguru.logger.opt()

[loguru without handlers]
~ loguru.logger = packages.silent_loguru()
~ loguru.logger.bind = packages.silent_loguru().bind(a=1)
~ loguru.logger.opt = packages.silent_loguru().opt()

[matplotlib]
matplotlib.pyplot.figure()
matplotlib.pyplot.subplots()
matplotlib.pyplot.gca()
matplotlib.pyplot.gcf()
matplotlib.pyplot.plot([1])
matplotlib.figure.Figure()
matplotlib.figure.Figure.add_subplot = matplotlib.figure.Figure().add_subplot()
matplotlib.pyplot.get_cmap('viridis')
matplotlib.backends.backend_agg.FigureCanvasAgg(matplotlib.figure.Figure())

[numpy]
numpy.random.default_rng(1)
numpy.random.RandomState(1)
numpy.random.Generator(numpy.random.PCG64(1))
numpy.random.PCG64(1)
numpy.random.MT19937(1)
numpy.random.SeedSequence(1)
~ numpy.array([1])
numpy.zeros(1)
numpy.ones(1)
~ numpy.empty(1)
numpy.arange(1)
numpy.memmap('scratch', mode='w+', shape=(1,))
numpy.dtype('i')
numpy.nditer(numpy.zeros(1))
~ numpy.vectorize(specimens.function)
numpy.poly1d([1])

[opencv]
cv2.VideoCapture(0)
cv2.VideoCapture()
cv2.VideoWriter()
cv2.ORB_create()
cv2.SIFT_create()
cv2.createBackgroundSubtractorMOG2()
cv2.KeyPoint(1, 1, 1)
cv2.BFMatcher()
cv2.UMat(1, 1, 0)

[pandas]
~ pandas.DataFrame({'a': [1]})
~ pandas.Series([1])
~ pandas.DataFrame.groupby = pandas.DataFrame({'a': [1]}).groupby('a')
~ pandas.DataFrame.rolling = pandas.DataFrame({'a': [1]}).rolling(1)
pandas.DataFrame.iterrows = pandas.DataFrame({'a': [1]}).iterrows()
pandas.DataFrame.itertuples = pandas.DataFrame({'a': [1]}).itertuples()
pandas.DataFrame.itertuples = pandas.DataFrame({'a': [1]}).itertuples(name=None)
pandas.Timestamp(1)
pandas.Timedelta(1)
pandas.date_range('2000-01-01', periods=1)

[Pillow]
PIL.Image.new('RGB', (1, 1))
PIL.Image.open(packages.png())
PIL.Image.fromarray(numpy.zeros((1, 1), 'uint8'))
PIL.Image.Image.convert = PIL.Image.new('RGB', (1, 1)).convert('L')
PIL.Image.Image.resize = PIL.Image.new('RGB', (1, 1)).resize((1, 1))
PIL.Image.Image.copy = PIL.Image.new('RGB', (1, 1)).copy()
PIL.ImageDraw.Draw(PIL.Image.new('RGB', (1, 1)))
PIL.ImageFont.load_default()
PIL.ImageFont.load_default(20)
PIL.ImageFont.truetype(packages.font())

[psycopg]
psycopg.connect = packages.postgres_connection()
psycopg.Connection.connect = packages.postgres_connection()
psycopg.Connection.cursor = psycopg.Cursor(packages.postgres_connection())
psycopg.sql.SQL('select 1')
psycopg_pool.ConnectionPool(open=False)

[pydantic]
~ pydantic.BaseModel = packages.Model(a=1)
pydantic.TypeAdapter(int)
pydantic.SecretStr('a')

[pymongo]
pymongo.MongoClient('localhost', 1, connect=False)
pymongo.MongoClient.get_database = pymongo.MongoClient('localhost', 1, connect=False).get_database('a')
pymongo.AsyncMongoClient('localhost', 1, connect=False)

[redis]
redis.Redis()
redis.StrictRedis()
redis.from_url('redis://localhost')
redis.Redis.from_url('redis://localhost')
redis.ConnectionPool()
redis.Redis.pipeline = redis.Redis().pipeline()
redis.Redis.pubsub = redis.Redis().pubsub()
redis.Redis.lock = redis.Redis().lock('a')
redis.asyncio.Redis()

[requests]
~ requests.Session()
~ requests.session()
requests.Request('GET', 'http://localhost')
~ requests.Response()
requests.adapters.HTTPAdapter()
requests.auth.HTTPBasicAuth('a', 'b')
requests.cookies.RequestsCookieJar()
urllib3.PoolManager()
urllib3.util.retry.Retry()
urllib3.util.Retry()

[rich]
rich.console.Console()
rich.console.Console(file=io.StringIO())
rich.get_console()
rich.progress.Progress()
rich.live.Live()
rich.table.Table()
rich.text.Text('a')
rich.logging.RichHandler()
rich.progress.track([1])

[sqlalchemy]
sqlalchemy.create_engine('sqlite://')
sqlalchemy.create_engine('sqlite:///scratch.db')
sqlalchemy.engine.create_engine('sqlite://')
sqlalchemy.ext.asyncio.create_async_engine('sqlite+aiosqlite://')
sqlalchemy.Engine.connect = specimens.kept(sqlalchemy.create_engine('sqlite://')).connect()
sqlalchemy.engine.Engine.connect = specimens.kept(sqlalchemy.create_engine('sqlite://')).connect()
sqlalchemy.engine.base.Engine.connect = specimens.kept(sqlalchemy.create_engine('sqlite://')).connect()
sqlalchemy.Connection.execute = sqlalchemy.create_engine('sqlite://').connect().execute(sqlalchemy.text('select 1'))
sqlalchemy.engine.base.Connection.execute = sqlalchemy.create_engine('sqlite://').connect().execute(sqlalchemy.text('select 1'))
sqlalchemy.orm.Session(sqlalchemy.create_engine('sqlite://'))
sqlalchemy.orm.Session()
sqlalchemy.orm.sessionmaker()
sqlalchemy.orm.sessionmaker(sqlalchemy.create_engine('sqlite://'))
sqlalchemy.orm.scoped_session(sqlalchemy.orm.sessionmaker())
sqlalchemy.orm.sessionmaker.__call__ = sqlalchemy.orm.sessionmaker(sqlalchemy.create_engine('sqlite://'))()
sqlalchemy.MetaData()
sqlalchemy.text('select 1')
sqlalchemy.select(1)
sqlalchemy.Table('a', sqlalchemy.MetaData())
sqlalchemy.pool.QueuePool(print)
sqlalchemy.engine.make_url('sqlite://')

[structlog]
~ structlog.get_logger()
~ structlog.getLogger()
~ structlog.stdlib.get_logger()
~ structlog.get_logger.bind = structlog.get_logger().bind(a=1)
structlog.PrintLogger()

[tqdm]
~ tqdm.tqdm([1])
~ tqdm.tqdm([1], file=io.StringIO())
~ tqdm.tqdm([1], disable=True)
~ tqdm.tqdm(total=1)
~ tqdm.std.tqdm([1])
~ tqdm.std.tqdm([1], file=io.StringIO())
~ tqdm.std.tqdm([1], disable=True)
~ tqdm.auto.tqdm([1])
~ tqdm.auto.tqdm([1], file=io.StringIO())
~ tqdm.auto.tqdm([1], disable=True)
~ tqdm.trange(1)
~ tqdm.trange(1, file=io.StringIO())
~ tqdm.trange(1, disable=True)

[zarr]
zarr.open('scratch', mode='w')
zarr.open_group('scratch2', mode='w')
zarr.open_array('scratch3', mode='w', shape=(1,))
zarr.zeros((1,))
zarr.storage.MemoryStore()
zarr.storage.LocalStore('scratch4')
zarr.storage.ZipStore('scratch5.zip', mode='w')
"""
