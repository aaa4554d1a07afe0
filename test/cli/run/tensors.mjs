// A training with tensors that fails, as a program of its own.
import * as tf from '@tensorflow/tfjs'

const x = tf.tensor1d([2, 4, 8]), w = tf.variable(tf.scalar(0.5)), optimizer = tf.train.momentum(0.5, 0.9)
for (let step = 0; step < 200; step++) {
  optimizer.minimize(() => {
    const p = tf.sigmoid(tf.mul(x, w))
    return tf.neg(tf.mean(tf.add(tf.log(p), tf.mul(0, tf.log(tf.sub(1, p))))))
  })
}
